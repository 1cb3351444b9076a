import type { Drawing } from './drawing.ts';
import { graphicsHandlers } from './graphics-handlers.ts';
import { imageHandlers } from './image-handlers.ts';
import type { Operators } from './operator-list.ts';
import { textHandlers } from './text-handlers.ts';

export type Arguments = readonly unknown[];
/** What one operator does to the drawing. */
export type Handler = (drawing: Drawing, args: Arguments) => void;
/** By the name that pdf.js gives to an operator. */
export type Handlers = Readonly<Record<string, Handler>>;

/** What each operator does, by its number. Others change nothing that matters here. */
export function handlersOf(operators: Operators): readonly (Handler | undefined)[] {
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries({ ...graphicsHandlers(operators), ...imageHandlers, ...textHandlers })) {
    const number = operators[name];
    if (number !== undefined) handlers[number] = handler;
  }
  return handlers;
}
