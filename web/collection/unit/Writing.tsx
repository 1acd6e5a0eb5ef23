import { createSignal, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import { Notice } from '../../design/Notice.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { unitWords } from '../../words/collection/unit/index.ts';
import { UnitForm, type TakenProposal } from './UnitForm.tsx';

interface WritingProps {
  readonly view: RaiseView;
  readonly onTaken: (taken: TakenProposal) => void;
  readonly onClose?: () => void;
}

/** The form for the drive that is open; with several the one is chosen, without any it is said when. */
export function Writing(props: WritingProps): JSX.Element {
  const words = (): ReturnType<typeof unitWords>['drive'] => unitWords().drive;
  const [chosen, setChosen] = createSignal('');
  const drive = (): PublicDrive | undefined =>
    props.view.open.find(({ id }) => id === chosen()) ?? props.view.open[0];
  return (
    <Show
      when={drive()?.id}
      keyed
      fallback={
        <Notice tone="caution" title={words().none}>
          {props.view.coming === null
            ? words().noneHelp
            : words().coming(props.view.coming.title, formatDate(props.view.coming.opensOn))}
        </Notice>
      }
    >
      <Show when={props.view.open.length > 1}>
        <SelectField
          label={words().choose}
          value={drive()?.id ?? ''}
          options={props.view.open.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={setChosen}
        />
      </Show>
      <Show when={drive()}>
        {(open) => (
          <UnitForm
            view={props.view}
            drive={open()}
            onTaken={props.onTaken}
            {...(props.onClose === undefined ? {} : { onClose: props.onClose })}
          />
        )}
      </Show>
    </Show>
  );
}
