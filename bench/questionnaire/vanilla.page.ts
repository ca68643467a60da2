// The limit: the form by hand, saved after every answer, with nothing in between.
import { compete } from './contestant.js';
import { POINTS, sections } from './form.js';

const answers = new Map<string, number>();
let sum = 0;

const form = document.createElement('form');
const total = document.createElement('output');
for (const { title, items } of sections) {
  const heading = document.createElement('h3');
  heading.textContent = title;
  form.append(heading);
  for (const { id, text } of items) {
    const set = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = text;
    set.append(legend);
    for (const point of POINTS) {
      const label = document.createElement('label');
      const radio = document.createElement('input');
      Object.assign(radio, { type: 'radio', name: id, value: String(point) });
      label.append(radio, `Answer ${point}`);
      set.append(label);
    }
    form.append(set);
  }
}
form.append(total);
document.body.append(form);

const opened = new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open(`vanilla-${Date.now()}`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('drafts');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const kept = new Promise<unknown>((resolve) => {
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    sum += Number(value) - (answers.get(name) ?? 0);
    answers.set(name, Number(value));
    total.textContent = String(sum);
    void opened.then((database) => {
      const write = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      write.objectStore('drafts').put(Object.fromEntries(answers), 'draft');
      write.oncomplete = resolve;
    });
  });
});

void compete({ radios: () => [...form.querySelectorAll('input')], total: () => Number(total.textContent) || 0, settled: async () => undefined, kept });
