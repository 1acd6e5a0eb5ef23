import type { JSX } from 'solid-js';
import type { ReportRow } from '../../../shared/delivery/report-sheet.ts';
import { staffApi } from '../../congress/api.ts';
import type { PreviewColumn } from '../../congress/sheet/PreviewTable.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { SheetImport } from '../../congress/sheet/SheetImport.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { formatDate, formatMoney } from '../../platform/language-formats.ts';
import { language } from '../../platform/language.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { reportWords } from '../../words/delivery/report/index.ts';

function columns(): readonly PreviewColumn<ReportRow>[] {
  const words = reportWords().columns;
  return [
    { label: words.project, text: ({ project }) => project, head: true },
    { label: words.milestone, text: ({ milestone }) => milestone },
    { label: words.subProject, text: ({ subProject }) => subProject },
    {
      label: words.stage,
      text: ({ stage, stageOn }) =>
        stage === null ? '' : `${deliveryWords().stages[stage]} ${formatDate(stageOn)}`,
    },
    { label: words.metOn, text: ({ metOn }) => formatDate(metOn) },
    {
      label: words.paid,
      text: ({ paidYuan }) => (paidYuan === null ? '' : formatMoney(paidYuan)),
    },
    {
      label: words.cause,
      text: ({ cause }) => (cause === null ? '' : deliveryWords().causes[cause]),
    },
    { label: words.note, text: ({ note }) => note },
    { label: words.next, text: ({ next }) => next },
  ];
}

/** The reports of a period as a sheet, out and in. */
export function ReportSheet(props: {
  readonly body: string;
  readonly unit: string;
  readonly period: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const param = () => ({ body: props.body, unit: props.unit, period: props.period });
  const place = staffApi.bodies[':body'].departments[':unit']['report-sheets'][':period'];
  return (
    <SheetImport<ReportRow>
      title={words().sheetTitle}
      lede={<p>{words().sheetLede}</p>}
      template={
        <>
          <p>{words().sheetTemplate}</p>
          <SheetExport
            name={words().fileName(props.period)}
            read={(format) =>
              askFile(place.$get({ param: param(), query: { format, language: language() } }))
            }
          />
        </>
      }
      columns={columns()}
      preview={(file, signal) =>
        ask(
          place.import.$post(
            { param: param() },
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
      confirm={(token) => ask(place.confirm.$post({ param: param(), json: { token } }))}
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
