import { ChevronDown, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';

interface FoldedGroupProps {
  /** Says how many there are. */
  name: string;
  /** Open, whatever the reader has done: something in it is looked at. */
  forced?: boolean;
  children: ComponentChildren;
}

/** A group of rows under a heading that opens: closed at first. */
export function FoldedGroup({ name, forced = false, children }: FoldedGroupProps) {
  const [chosen, choose] = useState(false);
  const rows = useId();
  const open = forced || chosen;
  return (
    <>
      <h3 class="group folded">
        <button
          type="button"
          data-row
          aria-expanded={open}
          aria-controls={open ? rows : undefined}
          onClick={() => choose(!open)}
        >
          <Icon node={open ? ChevronDown : ChevronRight} />
          <span>{name}</span>
        </button>
      </h3>
      {open && (
        <ul class="rows" id={rows}>
          {children}
        </ul>
      )}
    </>
  );
}
