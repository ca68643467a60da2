import { define } from '../define.js';
import { ProviderElement } from './provider.element.js';

define('rapport-provider', ProviderElement);
