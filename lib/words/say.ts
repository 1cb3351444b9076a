import type { Language } from '../model/words.ts';
import { en } from './en/index.ts';
import { formatCount } from './numbers.ts';
import { zh } from './zh/index.ts';

type Catalogue = typeof zh;

/** `room.name`, such as `panel.filterAll`. The Chinese catalogue is the source of truth for keys and parameters. */
export type WordKey = {
  [Room in keyof Catalogue]: `${Room}.${keyof Catalogue[Room] & string}`;
}[keyof Catalogue];

type TextOf<Key> = Key extends `${infer Room extends keyof Catalogue}.${infer Name}`
  ? Name extends keyof Catalogue[Room]
    ? Catalogue[Room][Name]
    : never
  : never;

type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

/** Numbers are ours and get thousands separators; strings go in as they are: figures of the document, names, years. */
export type Param = string | number;

/** The second argument of `say` for a key: none, or an object with the holes of its text. */
export type ParamsOf<Key> = [ParamNames<TextOf<Key>>] extends [never] ? [] : [Record<ParamNames<TextOf<Key>>, Param>];

const catalogues = { zh, en };

/**
 * The words for a key, parameters filled in. `{name}` stands for a parameter; `{name:form|forms}` for the first word
 * when that number is one and for the second otherwise.
 *
 * @throws when the key or a parameter is missing: a hole in a sentence is never shown
 */
export function say<Key extends WordKey>(language: Language, key: Key, ...params: ParamsOf<Key>): string {
  return fill(textOf(language, key), params[0] ?? {}, language, key);
}

function textOf(language: Language, key: string): string {
  const [room = '', name = ''] = key.split('.');
  const rooms: Record<string, Record<string, string>> = catalogues[language];
  const texts = Object.hasOwn(rooms, room) ? rooms[room] : undefined;
  const text = texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (text === undefined) throw new Error(`No words for ${key} (${language})`);
  return text;
}

const hole = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

function fill(text: string, params: Record<string, Param>, language: Language, key: string): string {
  return text.replace(hole, (_whole, name: string, one?: string, other?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`Words ${key} need the parameter ${name}`);
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return typeof value === 'number' ? formatCount(language, value) : value;
  });
}
