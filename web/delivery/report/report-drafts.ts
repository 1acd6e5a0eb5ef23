import { createSignal } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { browserChance } from '../../platform/chance.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { keptReport, type TypedReport } from './typed-report.ts';

/** Reports while they are written, by project and period: on this device until they are sent. */
export interface ReportDrafts {
  readonly of: (project: string, period: string) => TypedReport | undefined;
  readonly write: (project: string, period: string, typed: TypedReport) => void;
  readonly drop: (project: string, period: string) => void;
}

/** The drafts of this page and of visits before. */
export function createReportDrafts(): ReportDrafts {
  const [drafts, setDrafts] = createSignal<Readonly<Record<string, TypedReport | null>>>({});
  const keyOf = (project: string, period: string): string => `report/${project}/${period}`;
  return {
    of(project, period) {
      const key = keyOf(project, period);
      const known = drafts()[key];
      return known === undefined ? keptReport(recall(key)) : (known ?? undefined);
    },
    write(project, period, typed) {
      const key = keyOf(project, period);
      const changed = { ...typed, key: newUnorderedId(browserChance) };
      remember(key, JSON.stringify(changed));
      setDrafts((now) => ({ ...now, [key]: changed }));
    },
    drop(project, period) {
      const key = keyOf(project, period);
      forget(key);
      setDrafts((now) => ({ ...now, [key]: null }));
    },
  };
}
