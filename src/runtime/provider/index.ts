export { ProviderElement } from './provider.element.js';
