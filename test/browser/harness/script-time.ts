import type { CDPSession, Page } from 'playwright-core';

/** The part of Chromium's trace events that is read. Times in microseconds; `tdur` is the thread's own time. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
const MARK = 'crossfoot-here';
const SCRIPT = ['v8.callFunction', 'FunctionCall', 'EvaluateScript', 'v8.run'];

/**
 * How long scripts held up a page's thread while something was done: for each task that ran any, the milliseconds of
 * the thread's own time within scripts, with the layout that they forced. Not the browser's own layout and paint of so
 * large a page, nor the time that other programs took from a busy machine: neither is ours.
 */
export async function scriptTimes(page: Page, during: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events = await trace(session, async () => {
    await during();
    // Other pages and the background are traced as well: the page says which thread is its own.
    await page.evaluate((name) => performance.mark(name), MARK);
  });
  await session.detach();
  const here = events.find(({ name }) => name === MARK);
  if (!here) throw new Error('The page has left no mark in the trace');
  const own = events.filter(({ pid, tid, dur }) => pid === here.pid && tid === here.tid && dur !== undefined);
  const scripts = own.filter(({ name }) => SCRIPT.includes(name));
  return own
    .filter(({ name }) => name === TASK)
    .map((task) => timeOf(outermost(scripts.filter((script) => isWithin(script, task)))))
    .filter((time) => time > 0);
}

async function trace(session: CDPSession, during: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', 'devtools.timeline', 'blink.user_timing', 'v8'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await during();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && end(inner) <= end(outer);
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(
    (event) => !events.some((other) => other !== event && isWithin(event, other) && !isWithin(other, event)),
  );
}

function end({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function timeOf(events: readonly TraceEvent[]): number {
  // Events of the very same extent are one.
  const distinct = new Map(events.map((event) => [`${event.ts}:${event.dur}`, event.tdur ?? event.dur ?? 0]));
  return [...distinct.values()].reduce((sum, time) => sum + time, 0) / 1000;
}
