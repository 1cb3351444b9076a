import { useId } from 'preact/hooks';
import './choice.css';

interface ChoiceProps<Value extends string> {
  /** What is chosen, for screen readers and, unless `hideName`, for all. */
  name: string;
  hideName?: boolean;
  options: readonly { value: Value; says: string; count?: number }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, side by side: a radio group that looks like a row of tabs. */
export function Choice<Value extends string>({ name, hideName = false, options, value, onChoose }: ChoiceProps<Value>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class={hideName ? 'unseen' : 'quiet small'}>{name}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              class="unseen"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.says}
              {option.count !== undefined && <span class="choice-count"> {option.count}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
