import { DiagnosisView } from '../lib/annotate/card/DiagnosisView.tsx';
import { diagnosisOf } from '../lib/annotate/card/diagnosis.ts';
import type { Finding, Place } from '../lib/model/index.ts';
import './diagnosis.css';
import { useLanguage } from './speech.tsx';

interface DiagnosisProps {
  finding: Finding;
  /** Goes to a figure where it stands. */
  onShow: (place: Place) => void;
}

/** Where the slip may be and what would reconcile the figures, in the words of the card on the page. */
export function Diagnosis({ finding, onShow }: DiagnosisProps) {
  const diagnosis = diagnosisOf(finding);
  const language = useLanguage();
  return (
    diagnosis && (
      <DiagnosisView
        diagnosis={diagnosis}
        tape={finding.tapes[0] ?? null}
        language={language}
        onLight={() => undefined}
        onGo={onShow}
      />
    )
  );
}
