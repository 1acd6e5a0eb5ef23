import { createSignal, Show, type JSX } from 'solid-js';
import { MOST_PROPOSAL_ROWS, type ProposalLine } from '../../../shared/collection/sheet.ts';
import { staffApi } from '../../congress/api.ts';
import { useSeat } from '../../congress/seat.tsx';
import type { PreviewColumn } from '../../congress/sheet/PreviewTable.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { SheetImport } from '../../congress/sheet/SheetImport.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { formatMoney, formatNumber } from '../../platform/language-formats.ts';
import { language } from '../../platform/language.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { sheetWords as words } from '../../words/collection/sheet/index.ts';
import { createDriveChoice, DriveField, NoDrive } from '../drive-choice.tsx';
import { categorySaid, placeOf } from '../review/ReviewList.tsx';
import styles from './Sheet.module.css';
import { importBegins, importEnds, Unfinished } from './Unfinished.tsx';

function columns(): readonly PreviewColumn<ProposalLine>[] {
  const named = words().columns;
  return [
    { label: named.number, text: ({ number }) => number || words().fresh },
    { label: named.name, text: ({ name }) => name, head: true },
    { label: named.category, text: ({ category }) => categorySaid(category) },
    { label: named.place, text: (line) => [placeOf(line), line.site].filter(Boolean).join(' ') },
    { label: named.reason, text: ({ reason }) => reason },
    { label: named.content, text: ({ content }) => content },
    {
      label: named.estimate,
      text: ({ estimateYuan }) => (estimateYuan === null ? '' : formatMoney(estimateYuan)),
    },
    { label: named.origin, text: ({ origin }) => collectionWords().origins[origin] },
    { label: named.who, text: ({ byName, byPhone }) => words().people(byName, byPhone) },
  ];
}

/** Proposals of a drive as a sheet, out and in (导出导入). */
export default function SheetPage(): JSX.Element {
  const seat = useSeat();
  const choice = createDriveChoice();
  const [importing, setImporting] = createSignal(false);
  const mine = (): boolean => seat.may('manage-collection');
  const body = (): string => seat.body().id;
  // Both take as long as they take: a long sheet is no lost network.
  const patient = () => ({ init: { signal: new AbortController().signal } });
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <NoDrive choice={choice} />
      <DriveField choice={choice} />
      <Show when={choice.drive()} keyed>
        {(drive) => (
          <>
            <Panel title={words().export} note={drive.title}>
              <div class={styles['export']}>
                <p>{words().exportLede}</p>
                <Notice tone={mine() ? 'caution' : 'info'}>
                  {mine() ? words().withPeople : words().withoutPeople}
                </Notice>
                <SheetExport
                  name={words().fileName(seat.body().code, drive.prefix)}
                  read={(format) =>
                    askFile(
                      staffApi.bodies[':body'].collection.export.$get(
                        {
                          param: { body: body() },
                          query: { format, language: language(), drive: drive.id },
                        },
                        patient(),
                      ),
                    )
                  }
                />
                <Show when={mine() && !importing()}>
                  <Button icon="upload" onPress={() => setImporting(true)}>
                    {words().openImport}
                  </Button>
                </Show>
              </div>
            </Panel>
            <Show when={mine() && !importing()}>
              <Unfinished drive={drive.id} />
            </Show>
            <Show when={importing()}>
              <SheetImport<ProposalLine>
                title={words().import}
                lede={words().importLede}
                template={
                  <>
                    <p>{words().template}</p>
                    <p>{words().limit(formatNumber(MOST_PROPOSAL_ROWS))}</p>
                  </>
                }
                columns={columns()}
                preview={(file, signal) =>
                  ask(
                    staffApi.bodies[':body'].drives[':drive'].proposals.import.$post(
                      { param: { body: body(), drive: drive.id } },
                      {
                        headers: {
                          'content-type': 'application/octet-stream',
                          'x-file-name': encodeURIComponent(file.name),
                        },
                        init: { body: file, signal },
                      },
                    ),
                  )
                }
                confirm={async (token) => {
                  importBegins(drive.id, token);
                  const done = await ask(
                    staffApi.bodies[':body'].collection.imports[':token'].$post(
                      { param: { body: body(), token } },
                      patient(),
                    ),
                  );
                  if (done.ok) importEnds(drive.id);
                  return done;
                }}
                cancel={async (token) => {
                  const cancelled = await ask(
                    staffApi.bodies[':body'].collection.imports[':token'].$delete({
                      param: { body: body(), token },
                    }),
                  );
                  if (cancelled.ok) importEnds(drive.id);
                  return cancelled;
                }}
                progress={(token) =>
                  ask(
                    staffApi.bodies[':body'].collection.imports[':token'].$get({
                      param: { body: body(), token },
                    }),
                  )
                }
                onDone={() => {}}
                onClose={() => setImporting(false)}
              />
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
