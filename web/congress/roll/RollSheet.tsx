import type { JSX } from 'solid-js';
import type { RollEntry } from '../../../shared/congress/model.ts';
import { ask, askFile } from '../../platform/api.ts';
import { language } from '../../platform/language.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { useSeat } from '../seat.tsx';
import { SheetExport, type SheetFormat } from '../sheet/SheetExport.tsx';
import { SheetImport } from '../sheet/SheetImport.tsx';
import type { PreviewColumn } from '../sheet/PreviewTable.tsx';

/** The roll as a file; an empty roll gives the form to fill in. */
export function RollExport(): JSX.Element {
  const seat = useSeat();
  return (
    <SheetExport
      name={congressWords().roll.fileName(seat.body().code)}
      read={(format: SheetFormat) =>
        askFile(
          staffApi.bodies[':body'].roll.export.$get({
            param: { body: seat.body().id },
            query: { format, language: language() },
          }),
        )
      }
    />
  );
}

function columns(): readonly PreviewColumn<RollEntry>[] {
  const words = congressWords();
  return [
    { label: words.roll.number, text: ({ number }) => number },
    { label: words.roll.name, text: ({ name }) => name, head: true },
    { label: words.roll.delegation, text: ({ delegation }) => delegation },
    { label: words.roll.sex, text: ({ sex }) => (sex === null ? '' : words.sexes[sex]) },
    { label: words.roll.trade, text: ({ trade }) => trade },
    { label: words.roll.phone, text: ({ phone }) => phone },
  ];
}

/** Brings a sheet into the roll. */
export function RollImport(props: {
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['roll'] => congressWords().roll;
  return (
    <SheetImport<RollEntry>
      title={words().importTitle}
      lede={words().importLede}
      template={<p>{words().template}</p>}
      columns={columns()}
      preview={(file, signal) =>
        ask(
          staffApi.bodies[':body'].roll.import.$post(
            { param: { body: seat.body().id } },
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
        ask(
          staffApi.bodies[':body'].roll.import.confirm.$post({
            param: { body: seat.body().id },
            json: { token, removeMissing },
          }),
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
