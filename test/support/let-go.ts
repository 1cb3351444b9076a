import { setImmediate } from 'node:timers/promises';
import { afterEach } from 'vitest';

/** Closed windows of jsdom are let go of only when the event loop comes round; tests without an await never let it. */
afterEach(() => setImmediate());
