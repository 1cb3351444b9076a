// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { commandOf, watchKeys } from '../../lib/annotate/keys.ts';

const press = (init: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });

test('keys by their place on the keyboard, with Alt alone', () => {
  expect(commandOf(press({ code: 'Period', key: '≥', altKey: true }))).toBe('next');
  expect(commandOf(press({ code: 'Comma', altKey: true }))).toBe('previous');
  expect(commandOf(press({ code: 'Slash', altKey: true }))).toBe('toggle-marks');
  expect(commandOf(press({ key: 'Escape', code: 'Escape' }))).toBe('close');
  for (const other of [
    {},
    { altKey: true, ctrlKey: true },
    { altKey: true, shiftKey: true },
    { altKey: true, metaKey: true },
  ]) {
    expect(commandOf(press({ code: 'Period', ...other }))).toBeNull();
  }
  expect(commandOf(press({ code: 'constructor', altKey: true }))).toBeNull();
});

test('nothing is taken from a text field, or from the page that took the key itself', () => {
  const taken: string[] = [];
  const host = document.createElement('div');
  const field = document.createElement('input');
  document.body.append(host, field);
  const ending = new AbortController();
  watchKeys(window, host.attachShadow({ mode: 'closed' }), (command) => taken.push(command) > 0, ending.signal);
  field.dispatchEvent(press({ code: 'Period', altKey: true }));
  expect(taken).toEqual([]);
  document.body.dispatchEvent(press({ code: 'Period', altKey: true }));
  expect(taken).toEqual(['next']);
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  document.body.dispatchEvent(press({ code: 'Period', altKey: true }));
  expect(taken).toEqual(['next']);
  ending.abort();
  document.body.dispatchEvent(press({ code: 'Period', altKey: true }));
  expect(taken).toEqual(['next']);
});

test('keys pressed in our own root stay there', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  root.append(button);
  const ending = new AbortController();
  const taken: string[] = [];
  watchKeys(window, root, (command) => taken.push(command) > 0, ending.signal);
  let heard = 0;
  document.addEventListener('keydown', () => heard++);
  button.dispatchEvent(press({ key: 'a', code: 'KeyA' }));
  button.dispatchEvent(press({ key: 'Escape', code: 'Escape' }));
  expect(heard).toBe(0);
  expect(taken).toEqual(['close']);
  ending.abort();
});

test('a page of our own hears what is pressed with Ctrl in our root, and nothing else', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  root.append(button);
  const ending = new AbortController();
  watchKeys(window, root, () => true, ending.signal, true);
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen, { signal: ending.signal });
  for (const key of ['f', ' ', '+']) button.dispatchEvent(press({ key }));
  expect(heard).toEqual([]);
  button.dispatchEvent(press({ key: 'f', ctrlKey: true }));
  button.dispatchEvent(press({ key: '+', metaKey: true }));
  expect(heard).toEqual(['f', '+']);
  ending.abort();
});
