import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './button.css';
import { Icon } from './Icon.tsx';

interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  icon?: IconNode;
  /** `plain` = outlined; `main` = the one thing to do next; `quiet` = text only; `danger` = destroys something. */
  look?: 'plain' | 'main' | 'quiet' | 'danger';
  title?: string;
  disabled?: boolean;
}

export function Button({ children, onPress, icon, look = 'plain', title, disabled = false }: ButtonProps) {
  return (
    <button type="button" class={`button ${look}`} onClick={onPress} title={title} disabled={disabled}>
      {icon && <Icon node={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  icon: IconNode;
  /** Name for screen readers and tooltip: the icon alone says little. */
  name: string;
  onPress: () => void;
  expanded?: boolean;
  controls?: string;
}

export function IconButton({ icon, name, onPress, expanded, controls }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      onClick={onPress}
      {...(expanded === undefined
        ? {}
        : { 'aria-expanded': expanded, 'aria-controls': expanded ? controls : undefined })}
    >
      <Icon node={icon} />
    </button>
  );
}
