import { Archive, FileSpreadsheet, Files, FileText, Globe, type IconNode } from 'lucide';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Detection, DisclosureLink } from '../../lib/model/index.ts';
import { useActions } from './actions.ts';

const icons: Record<DisclosureLink['kind'], IconNode> = {
  pdf: FileText,
  word: FileText,
  excel: FileSpreadsheet,
  archive: Archive,
  page: Globe,
};

/** Kinds that we can read; the others are opened for the reader, and that is all. */
const checked: ReadonlySet<DisclosureLink['kind']> = new Set(['pdf', 'page']);

/** A page that hands out disclosures: its links, surest first. */
export function Landing({ detection }: { detection: Detection }) {
  const t = useWords();
  const { openLink, checkAnyway } = useActions();
  const links = detection.links.toSorted((a, b) => b.score - a.score);
  return (
    <main>
      <Notice mark={<Icon node={Files} size={28} />} title={t('panel.landing')}>
        <p class="quiet">{t('panel.landingWhy')}</p>
      </Notice>
      <ul class="links">
        {links.map((link) => (
          <li key={link.href}>
            <button type="button" class="row-main link" data-row onClick={() => openLink(link)} title={link.href}>
              <Icon node={icons[link.kind]} size={18} />
              <span class="row-words">
                <span class="link-text">{link.text || link.href}</span>
                <span class="quiet small">
                  {t(`shared.${link.kind}`)}
                  {!checked.has(link.kind) && ` · ${t('panel.linkNotChecked')}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="after-links">
        <Button look="quiet" onPress={checkAnyway}>
          {t('panel.checkAnyway')}
        </Button>
      </div>
    </main>
  );
}
