export { SafetyElement } from './safety.element.js';
