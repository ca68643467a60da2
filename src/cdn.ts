/** The single file for `<script type="module">`: registers every element and exports the whole public API. */
import './define.js';

export * from './index.js';
export * from './sync/index.js';
