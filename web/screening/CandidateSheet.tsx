import type { JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { CandidateEntry } from '../../shared/screening/model.ts';
import { staffApi } from '../congress/api.ts';
import { useSeat } from '../congress/seat.tsx';
import type { PreviewColumn } from '../congress/sheet/PreviewTable.tsx';
import { SheetExport, type SheetFormat } from '../congress/sheet/SheetExport.tsx';
import { SheetImport } from '../congress/sheet/SheetImport.tsx';
import { ask, askFile } from '../platform/api.ts';
import { formatMoney, formatNumber } from '../platform/language-formats.ts';
import { language } from '../platform/language.ts';
import { screeningWords } from '../words/screening/index.ts';

/** The candidates as a file; an empty list gives the form to fill in. */
export function CandidateExport(props: { readonly session: CongressSession }): JSX.Element {
  const seat = useSeat();
  return (
    <SheetExport
      name={screeningWords().page.fileName(seat.body().code)}
      read={(format: SheetFormat) =>
        askFile(
          staffApi.bodies[':body'].sessions[':session'].candidates.export.$get({
            param: { body: props.session.body, session: props.session.id },
            query: { format, language: language() },
          }),
        )
      }
    />
  );
}

function columns(): readonly PreviewColumn<CandidateEntry>[] {
  const words = screeningWords();
  const { fields } = words.form;
  return [
    { label: fields.code, text: ({ code }) => code },
    { label: fields.name, text: ({ name }) => name, head: true },
    { label: fields.category, text: ({ category }) => words.categories[category] },
    { label: fields.content, text: ({ content }) => content },
    { label: fields.total, text: ({ totalYuan }) => formatMoney(totalYuan) },
    { label: fields.year, text: ({ yearYuan }) => formatMoney(yearYuan) },
    { label: fields.beneficiaries, text: ({ beneficiaries }) => formatNumber(beneficiaries) },
    { label: fields.department, text: ({ department }) => department },
  ];
}

/** Brings a sheet into the list of candidates. */
export function CandidateImport(props: {
  readonly session: CongressSession;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['page'] => screeningWords().page;
  const param = () => ({ body: props.session.body, session: props.session.id });
  const place = staffApi.bodies[':body'].sessions[':session'].candidates.import;
  return (
    <SheetImport<CandidateEntry>
      title={words().importTitle}
      lede={words().importLede}
      template={<p>{words().template}</p>}
      columns={columns()}
      preview={(file, signal) =>
        ask(
          place.$post(
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
      confirm={(token, removeMissing) =>
        ask(place.confirm.$post({ param: param(), json: { token, removeMissing } }))
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
