import {assert} from '@open-wc/testing';

describe('the engine this kit stands on', () => {
  it('is a secure context with the cryptography and the storage the store needs', async () => {
    assert.isTrue(isSecureContext);
    assert.isFunction(crypto.subtle.encrypt);
    const opened = indexedDB.open('engine-probe');
    await new Promise(resolve => opened.addEventListener('success', resolve, {once: true}));
    assert.equal(opened.result.name, 'engine-probe');
    opened.result.close();
    indexedDB.deleteDatabase('engine-probe');
  });

  it('knows container queries, custom states and native dialogs', () => {
    assert.isTrue(CSS.supports('container-type', 'inline-size'));
    assert.isTrue(CSS.supports('selector(:state(saved))'));
    assert.isFunction(HTMLDialogElement.prototype.showModal);
  });
});
