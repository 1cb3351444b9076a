/**
 * The looks that the page's marks and card share with the extension's own pages. Plain data: the closed shadow root of
 * the page cannot use a style sheet of ours, and the pages cannot use one of the shadow root.
 */

/** Colours by what they are for. Ticks keep 7:1 on every ground here, text 4.5:1 or more; a test holds that. */
export interface Theme {
  /** Ground of a page, of a card or row upon it, of something pressed or hovered. */
  ground: string;
  raised: string;
  hover: string;
  /** Text, quieter text, hairlines, outlines of controls. */
  ink: string;
  quiet: string;
  line: string;
  outline: string;
  /** The one accent: links, focus, what is chosen. */
  accent: string;
  accentGround: string;
  onAccent: string;
  /** Ticks: agrees, rounding, undecided, cannot be true; and the grounds behind them. */
  holds: string;
  rounding: string;
  undecided: string;
  violated: string;
  holdsGround: string;
  undecidedGround: string;
  violatedGround: string;
  shadow: string;
}

/** Ledger paper and ink. */
export const light: Theme = {
  ground: '#f6f5f1',
  raised: '#fffefb',
  hover: '#efede6',
  ink: '#20242a',
  quiet: '#5a5f66',
  line: '#e3e0d7',
  outline: '#8a8c8a',
  accent: '#1d4f7c',
  accentGround: '#e4edf5',
  onAccent: '#ffffff',
  holds: '#1d5638',
  rounding: '#484d54',
  undecided: '#6a4600',
  violated: '#97161f',
  holdsGround: '#e9f2ea',
  undecidedGround: '#faf0d9',
  violatedGround: '#fbeae8',
  shadow: '0 1px 2px #20242a14, 0 8px 24px #20242a1f',
};

/** The same by lamp light. */
export const dark: Theme = {
  ground: '#17191c',
  raised: '#1f2226',
  hover: '#292d32',
  ink: '#e9e7e2',
  quiet: '#a9adb3',
  line: '#33373c',
  outline: '#7d838a',
  accent: '#9ac5f0',
  accentGround: '#223447',
  onAccent: '#10202f',
  holds: '#8fd3a9',
  rounding: '#bcc1c7',
  undecided: '#efc56e',
  violated: '#ffaaa3',
  holdsGround: '#1e2e25',
  undecidedGround: '#342b17',
  violatedGround: '#3d2322',
  shadow: '0 1px 2px #00000066, 0 8px 24px #00000080',
};

/** Sizes in px, on a grid of 4. Never rem: it leaks from the host page into a shadow root. */
export const sizes = {
  step: '4px',
  radius: '6px',
  target: '28px',
  text: '14px',
  small: '12.5px',
  large: '17px',
  leading: '1.5',
} as const;

export const fonts = {
  /** The system's own, Chinese fallbacks named for Linux, where the system font has none. */
  sans: 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
} as const;
