import { ZoomIn, ZoomOut } from 'lucide';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Stage, ZoomPreset } from '../pdf/stage.ts';
import { useWatched } from '../use-watched.ts';

const presets = {
  auto: 'viewer.zoomAuto',
  'page-width': 'viewer.zoomWidth',
  'page-fit': 'viewer.zoomPage',
  'page-actual': 'viewer.zoomActual',
} as const satisfies Record<ZoomPreset, string>;

const percents = [50, 75, 100, 125, 150, 200, 300, 400];

export function ZoomControls({ stage }: { stage: Stage }) {
  const t = useWords();
  const { scale, preset } = useWatched(stage, () => stage.state);
  const percent = Math.round(scale * 100);
  const value = preset ?? String(percent);
  const listed = percents.includes(percent) ? percents : [...percents, percent].sort((a, b) => a - b);
  return (
    <div class="zoom">
      <IconButton icon={ZoomOut} name={t('viewer.zoomOut')} onPress={() => stage.zoomBy({ steps: -1 })} />
      <select
        class="field zoom-select"
        aria-label={t('viewer.zoom')}
        title={t('viewer.zoom')}
        value={value}
        onChange={({ currentTarget: { value: chosen } }) =>
          stage.zoomTo(Object.hasOwn(presets, chosen) ? (chosen as ZoomPreset) : Number(chosen) / 100)
        }
      >
        {Object.entries(presets).map(([name, words]) => (
          <option key={name} value={name}>
            {t(words)}
          </option>
        ))}
        {listed.map((each) => (
          <option key={each} value={String(each)}>
            {each}%
          </option>
        ))}
      </select>
      <IconButton icon={ZoomIn} name={t('viewer.zoomIn')} onPress={() => stage.zoomBy({ steps: 1 })} />
    </div>
  );
}
