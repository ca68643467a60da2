import { define } from '../../runtime/define.js';
import { ShareReviewElement } from './share-review.element.js';

define('rapport-share-review', ShareReviewElement);
