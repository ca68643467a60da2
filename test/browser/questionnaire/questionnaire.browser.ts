import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import { RapportError } from '../../../src/core/errors.js';
import { definedCodecs } from '../../../src/runtime/define.js';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import { openMemoryStore } from '../../../src/store/index.js';
import type { RecordStore } from '../../../src/store/record-store.js';
import { choose, openForm, questions, radios, readText } from '../../support/form-page.js';
import { accessible, clearPage, control, find, findAll, fitsPhone, focused, press, settled, tabTo } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';
import { elsewhere } from '../../unit/fhir/elsewhere.js';

const LANGUAGES = ['en', 'nl', PSEUDO_LOCALE];
const openPhq = (change: object = {}) => openForm('rapport-questionnaire', { instrument: 'phq-9', ...change });
const NINE = 'phq-9-9';

describe('a questionnaire', () => {
  afterEach(clearPage);

  it('shows whom to turn to at once for such an answer, keeps the focus and never moves on', async () => {
    const element = await openPhq();
    radios(element, NINE)[0]!.focus();
    await sendKeys({ press: '0' });
    await settled(element);
    assert.lengthOf(findAll(element, '[slot^="risk-"]'), 0);
    await sendKeys({ press: '1' });
    await settled(element);
    assert.lengthOf(findAll(element, `[slot="risk-${NINE}"]`), 1);
    assert.include(readText(element), 'Your answer is not watched. Tell someone today.');
    assert.include(readText(element), 'call your local emergency number');
    assert.equal((focused() as HTMLInputElement).name, NINE);
    assert.equal(find(element, '.risk')!.getAttribute('role'), 'status');
    await press(element, 'Look over your answers');
    await waitUntil(() => find(element, '.answers'), 'the review');
    assert.isTrue(find(element, `[slot="risk-${NINE}"]`)!.checkVisibility(), 'again on review');
    const saved = oneEvent(element, 'rapport-saved');
    await element.complete();
    await saved;
    await waitUntil(() => find(element, '.read'), 'the kept answers');
    assert.include(readText(element), 'Tell someone today.');
    assert.include(readText(element), 'There is no total.');
  });

  it('shows them while the form cannot be changed, and on every paper that is read or printed', async () => {
    const client = newClient();
    const element = await openPhq({ client });
    for (let index = 1; index <= 9; index += 1) await choose(element, `phq-9-${index}`, 0);
    await choose(element, NINE, 1);
    element.readonly = true;
    await settled(element);
    assert.isTrue(find(element, `[slot="risk-${NINE}"]`)!.checkVisibility(), 'readonly');
    element.readonly = false;
    await settled(element);
    const detail = (await element.complete())!;
    await waitUntil(() => find(element, '.read'), 'the kept form');
    await element.open(detail.id);
    await settled(element);
    const said = findAll(element, '.read rk-notice').find((each) => readText(each).includes('Your answer is not watched'));
    assert.isTrue(said?.checkVisibility());
    assert.isNull(said!.closest('.no-print, details'), 'it stands on paper too');
  });

  it('shows them for “rather not say” too, and in the words of the clinic', async () => {
    const provider = document.createElement('rapport-provider');
    await import('../../../src/runtime/provider/define.js');
    Object.assign(provider, { client: newClient(), safety: { contacts: [{ name: 'Crisis line', how: 'Call 0800', href: 'tel:0800' }] } });
    document.body.append(provider);
    const element = await openForm('rapport-questionnaire', { instrument: 'phq-9', client: undefined }, provider);
    findAll(element, `[data-item="${NINE}"] [data-act="declined"]`)[0]!.click();
    await settled(element);
    assert.include(readText(find(element, `[slot="risk-${NINE}"]`)!), 'Crisis line');
    assert.notInclude(readText(find(element, `[slot="risk-${NINE}"]`)!), 'emergency number');
  });

  it('goes one question a page with the keyboard alone, and back, to a page that shows everything', async () => {
    const element = await openPhq({ display: 'one' });
    assert.lengthOf(questions(element), 1);
    await tabTo('Not at all');
    for (let index = 0; index < 8; index += 1) {
      await sendKeys({ press: '2' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => (focused() as HTMLInputElement | null)?.name === `phq-9-${index + 2}`, 'the next question');
    }
    await press(element, 'Back');
    await waitUntil(() => radios(element, 'phq-9-8').length > 0, 'the question before');
    assert.isTrue(radios(element, 'phq-9-8')[2]!.checked);
    await press(element, 'Next');
    await press(element, 'Look over your answers');
    await waitUntil(() => find(element, '.answers'), 'the review');
    assert.equal(focused()?.id, 'review');
    assert.include(readText(element), 'Left open');
    await press(element, 'Change: Little interest');
    await waitUntil(() => radios(element, 'phq-9-1').length > 0, 'the first question');
  });

  it('lets a person skip, names what is open, and leads there', async () => {
    const element = await openPhq();
    for (const item of ['phq-9-1', 'phq-9-3', 'phq-9-4', 'phq-9-5', 'phq-9-6', 'phq-9-7', 'phq-9-8']) await choose(element, item, 1);
    assert.include(readText(element), 'You left 2 open: answer them, or go on.');
    await press(element, 'Go to the first one');
    assert.equal((focused() as HTMLInputElement).name, 'phq-9-2');
    assert.isDefined(await element.complete());
  });

  it('takes an answer back, to none or to another way of not answering', async () => {
    const element = await openPhq();
    await choose(element, 'phq-9-1', 1);
    control(element, 'Clear').click();
    await settled(element);
    assert.isFalse(radios(element, 'phq-9-1').some(({ checked }) => checked));
    assert.include(readText(element), '0 of 9 answered');
  });

  it('adds up as it grows', async () => {
    const element = await openPhq({ liveTotal: true });
    for (let index = 1; index <= 9; index += 1) await choose(element, `phq-9-${index}`, 1);
    await waitUntil(() => find(element, 'output')?.textContent?.includes('9'), 'the total');
    await choose(element, 'phq-9-1', 3);
    assert.include(find(element, 'output')!.textContent, '11');
    element.undo();
    await settled(element);
    assert.include(find(element, 'output')!.textContent, '9');
  });

  it('asks a FHIR Questionnaire: every kind of question, what depends on an answer, and says what it cannot ask', async () => {
    const before = JSON.stringify(elsewhere);
    const element = await openForm('rapport-questionnaire', { definition: elsewhere });
    const said = readText(element);
    assert.include(said, '6 parts of this form cannot be answered here.');
    assert.include(said, 'A photo');
    assert.isUndefined(find(element, '[data-item="age"]'));
    await choose(element, 'mood', 1);
    assert.isDefined(find(element, '[data-item="age"]'));
    assert.equal(findAll<HTMLInputElement>(element, '#visits')[0]!.value, '1', 'what the form came with');
    assert.equal(findAll<HTMLInputElement>(element, '#born')[0]!.type, 'date');
    const age = findAll<HTMLInputElement>(element, '#age')[0]!;
    age.value = '200';
    age.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    assert.isUndefined(await element.complete());
    await settled(element);
    assert.include(readText(element), 'This is higher than the form takes.');
    assert.equal(focused()?.id, 'age');
    age.value = '41';
    age.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await choose(element, 'other', 2);
    const other = findAll<HTMLInputElement>(element, '[data-other]')[0]!;
    other.value = 'Tea';
    other.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    const detail = await element.complete({ sharing: 'shared' });
    const response = (await detail!.toFhir()).entry![0]!.resource!;
    const items = JSON.stringify(response);
    assert.include(items, '"valueString":"Tea"');
    assert.include(items, '"valueInteger":41');
    assert.equal(JSON.stringify(elsewhere), before, 'the page’s object is left as it was');
  });

  it('goes on with a response made elsewhere', async () => {
    const response = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [{ linkId: 'phq-9-2', answer: [{ valueCoding: { code: '3' } }] }] };
    const element = await openPhq({ response });
    await waitUntil(() => radios(element, 'phq-9-2')[3]!.checked, 'the answer from elsewhere');
    await choose(element, 'phq-9-1', 0);
    assert.isTrue(radios(element, 'phq-9-2')[3]!.checked);
    assert.isDefined(await element.complete());
  });

  it('refuses another site’s address, and says that nothing is lost', async () => {
    const element = document.createElement('rapport-questionnaire');
    const failed = oneEvent(element, 'rapport-failed');
    Object.assign(element, { client: newClient(), src: 'https://example.org/form.json' });
    document.body.append(element);
    assert.equal((await failed).detail.code, 'invalid');
    await waitUntil(() => readText(element).includes('Nothing you answered before is lost.'), 'what is said');
  });

  it('shows and cannot be changed while it is readonly', async () => {
    const element = await openPhq({ readonly: true });
    radios(element, 'phq-9-1')[1]!.click();
    await settled(element);
    assert.lengthOf(findAll(element, 'input:checked'), 0);
    assert.lengthOf(findAll(element, '[data-act]'), 0);
    radios(element, 'phq-9-1')[1]!.focus();
    assert.equal(focused(), radios(element, 'phq-9-1')[1]!);
  });

  it('shares what was kept for oneself when it is read again', async () => {
    const element = await openPhq();
    await choose(element, NINE, 0);
    const { id } = (await element.complete())!;
    await element.open(id);
    const shared = next('rapport-shared', element);
    await press(element, 'Share with your clinic');
    assert.equal((await shared).detail.sharing, 'shared');
    await press(element, 'Take sharing back');
    await waitUntil(() => readText(element).includes('Share with your clinic'), 'it can be shared again');
  });

  it('says so where what was kept cannot be read, and not that there is nothing', async () => {
    const client = newClient();
    const memory = openMemoryStore({ client, codecs: definedCodecs });
    const list: RecordStore['list'] = async (asked) => {
      if (asked.status === 'final') throw new RapportError('storage-unavailable');
      return memory.list(asked);
    };
    const of = (key: string | symbol) => memory[key as keyof typeof memory] as unknown;
    const store = new Proxy(memory, { get: (_, key) => (key === 'list' ? list : typeof of(key) === 'function' ? (of(key) as () => unknown).bind(memory) : of(key)) });
    const element = await openPhq({ client, store });
    await waitUntil(() => find(element, '.history rk-notice'), 'the notice');
    assert.include(readText(find(element, '.history')!), 'Your words are still here.');
    assert.notInclude(readText(element), 'Answers you keep stand here.');
  });

  it('two forms on one page each go on with their own', async () => {
    const client = newClient();
    const phq = await openPhq({ client });
    await choose(phq, 'phq-9-1', 1);
    await phq.flush();
    const gad = await openForm('rapport-questionnaire', { client, instrument: 'gad-7' });
    await waitUntil(() => questions(gad).length === 7, 'the other form');
    assert.lengthOf(findAll(gad, 'input:checked'), 0);
  });

  it('stays with its own form when the client changes, whatever that one has begun', async () => {
    const client = newClient();
    const phq = await openPhq({ client });
    await choose(phq, 'phq-9-1', 1);
    await phq.flush();
    phq.remove();
    const gad = await openForm('rapport-questionnaire', { client: newClient(), instrument: 'gad-7' });
    await waitUntil(() => questions(gad).length === 7, 'its form');
    const ready = oneEvent(gad, 'rapport-ready');
    gad.client = client;
    await ready;
    await waitUntil(() => questions(gad).length === 7 && findAll(gad, 'input:checked').length === 0, 'its form for the other client');
  });

  it('has no violation in any state, language or direction, and fits a phone', async () => {
    const element = await openPhq();
    await choose(element, NINE, 2);
    await accessible(element, LANGUAGES);
    await fitsPhone(element);
    await element.complete();
    await waitUntil(() => find(element, '.read'), 'the kept answers');
    await accessible(element, LANGUAGES);
    await fitsPhone(element);
    element.remove();
    const form = await openForm('rapport-questionnaire', { definition: elsewhere });
    await choose(form, 'mood', 1);
    await accessible(form, LANGUAGES);
    await fitsPhone(form);
    form.remove();
    const one = await openPhq({ display: 'one' });
    await accessible(one, LANGUAGES);
    await fitsPhone(one);
  }).timeout(60_000);
});
