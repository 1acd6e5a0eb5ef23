import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import { dayAfter } from '../../../shared/day.ts';
import { URGENCIES, type RaisedFinding } from '../../../shared/supervision/model.ts';
import {
  MOST_ITEM_PHOTOS,
  RECTIFY_DAYS,
  SUPERVISION_LENGTHS,
} from '../../../shared/supervision/rules.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { itemName } from './item-words.ts';
import { PhotoSlots } from './PhotoSlots.tsx';
import { useSupervision } from './supervision-desk.tsx';
import type { VisitWork } from './visit-work.ts';
import styles from './Visit.module.css';

interface FindingFormProps {
  readonly work: VisitWork;
  readonly held: SupervisedProject;
}

/** For the moment between the form and what comes after it. */
const NONE: RaisedFinding = {
  id: '',
  item: '',
  title: '',
  text: '',
  urgency: 'ordinary',
  days: 15,
  unit: '',
  photos: [],
};

/** A problem found on site, as it is handed to a department. Every touch is kept. */
export function FindingForm(props: FindingFormProps): JSX.Element {
  const finding = (): RaisedFinding => props.work.finding() ?? NONE;
  const write = (changes: Partial<RaisedFinding>): void =>
    props.work.write(finding().item, changes);
  const number = (): number =>
    props.held.checklist.findIndex(({ id }) => id === finding().item) + 1;
  const name = (): string => {
    const item = props.held.checklist[number() - 1];
    return item === undefined ? '' : itemName(item);
  };
  onMount(() => scrollTo({ top: 0 }));
  return (
    <>
      <PageHead variant="compact" title={words().finding} />
      <div class={styles['form']}>
        <p class={styles['from']}>
          <b>{words().fromItem(formatNumber(number()), name())}</b>
          {words().carried(props.held.project.name, formatNumber(finding().photos.length))}
        </p>
        <TextField
          label={words().findingTitle}
          maxLength={SUPERVISION_LENGTHS.title}
          value={finding().title}
          onInput={(title) => write({ title })}
        />
        <TextField
          label={words().findingText}
          multiline
          maxLength={SUPERVISION_LENGTHS.text}
          value={finding().text}
          onInput={(text) => write({ text })}
        />
        <Urgency finding={finding()} onChange={write} />
        <Days {...props} finding={finding()} onChange={write} />
        <PhotoSlots
          most={MOST_ITEM_PHOTOS}
          photos={props.work.photosOf(finding().photos)}
          onAdd={(photo) => props.work.addFindingPhoto(finding().item, photo)}
          onRemove={(key) => write({ photos: finding().photos.filter((one) => one !== key) })}
          onBusy={props.work.setPreparing}
        />
        <UnitChoice {...props} finding={finding()} onChange={write} />
        <p class={styles['hint']}>{words().publicNote}</p>
      </div>
    </>
  );
}

/** Back to the checklist, once the finding says what and where. */
export function FindingDock(props: { readonly work: VisitWork }): JSX.Element {
  const isReady = (): boolean => {
    const { title, text } = props.work.finding() ?? NONE;
    return title.trim() !== '' && text.trim() !== '';
  };
  return (
    <div class={styles['dock']}>
      <p>{words().putSays}</p>
      <Button
        kind="primary"
        size="large"
        wide
        blocked={isReady() ? [] : [{ reason: words().unfinished }]}
        onPress={() => props.work.stopRaising()}
      >
        {words().putFinding}
      </Button>
      <Button kind="quiet" wide onPress={() => props.work.stopRaising()}>
        {words().backToItems}
      </Button>
    </div>
  );
}

interface PartProps {
  readonly finding: RaisedFinding;
  readonly onChange: (changes: Partial<RaisedFinding>) => void;
}

function Urgency(props: PartProps): JSX.Element {
  const desk = useSupervision();
  const days = (urgency: RaisedFinding['urgency']): string =>
    formatNumber(desk.held()?.settings.answerDays[urgency] ?? 0);
  return (
    <fieldset class={styles['group']}>
      <legend>{words().urgency}</legend>
      <div class={styles['options']}>
        <For each={URGENCIES}>
          {(urgency) => (
            <label class={styles['option']}>
              <input
                type="radio"
                name="urgency"
                checked={props.finding.urgency === urgency}
                onChange={() => props.onChange({ urgency })}
              />
              <span>{supervisionWords().urgencies[urgency]}</span>
              <small>{words().answerIn(days(urgency))}</small>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Days(props: PartProps & { readonly work: VisitWork }): JSX.Element {
  return (
    <fieldset class={styles['group']}>
      <legend>{words().days}</legend>
      <div class={styles['dayrow']}>
        <For each={RECTIFY_DAYS}>
          {(days) => (
            <label class={styles['day']}>
              <input
                type="radio"
                name="days"
                checked={props.finding.days === days}
                onChange={() => props.onChange({ days })}
              />
              <span>{words().inDays(formatNumber(days))}</span>
              <small>{formatDate(dayAfter(props.work.draft().visitedOn, days))}</small>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** The department it goes to: the project's lead, until the deputy says otherwise. */
function UnitChoice(props: PartProps & { readonly held: SupervisedProject }): JSX.Element {
  const desk = useSupervision();
  const lead = () => props.held.project.unit;
  const [choosing, setChoosing] = createSignal(lead() === null || props.finding.unit !== '');
  return (
    <Show
      when={choosing()}
      fallback={
        <div class={styles['photos']}>
          <b>{words().unit}</b>
          <div class={styles['unit']}>
            <div>
              {lead()?.name}
              <small>{words().lead}</small>
            </div>
            <Button kind="quiet" onPress={() => setChoosing(true)}>
              {words().otherUnit}
            </Button>
          </div>
        </div>
      }
    >
      <SelectField
        label={words().unit}
        value={props.finding.unit}
        options={[
          ...(lead() === null
            ? [{ value: '', label: '' }]
            : [{ value: '', label: lead()?.name ?? '' }]),
          ...(desk.held()?.units ?? [])
            .filter(({ id }) => id !== lead()?.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(unit) => props.onChange({ unit })}
      />
    </Show>
  );
}
