import { For, type JSX } from 'solid-js';
import type { Result } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { congressWords } from '../../words/congress/index.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { download } from './download.ts';
import styles from './Sheet.module.css';

export type SheetFormat = 'xlsx' | 'csv';

interface SheetExportProps {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly read: (format: SheetFormat) => Promise<Result<Blob>>;
}

/** The list as a file that an import takes back unchanged. */
export function SheetExport(props: SheetExportProps): JSX.Element {
  const fetched = createDeed(async (format: SheetFormat) => {
    const file = await props.read(format);
    if (file.ok) download(file.value, `${props.name}.${format}`);
    return file;
  });
  return (
    <div class={styles['export']}>
      <For each={['xlsx', 'csv'] as const}>
        {(format) => (
          <Button icon="download" busy={fetched.busy()} onPress={() => void fetched.run(format)}>
            {congressWords().sheet.export[format]}
          </Button>
        )}
      </For>
      <Failed failure={fetched.failure()} title={congressWords().sheet.exportFailed} />
    </div>
  );
}
