import './switch.css';

interface SwitchProps {
  says: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  disabled?: boolean;
}

/** On or off, at once, without a save button. */
export function Switch({ says, on, onSwitch, disabled = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        class="unseen"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span>{says}</span>
    </label>
  );
}
