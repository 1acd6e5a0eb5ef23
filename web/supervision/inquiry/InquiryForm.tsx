import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Inquiry, InquiryForm as Form } from '../../../shared/supervision/inquiry.ts';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import styles from './Inquiry.module.css';

function formOf(inquiry: Inquiry | undefined): Form {
  return {
    title: inquiry?.title ?? '',
    topic: inquiry?.topic ?? '',
    heldOn: inquiry?.heldOn ?? '',
    place: inquiry?.place ?? '',
    askedBy: inquiry?.askedBy ?? '',
    projects: inquiry?.projects.map(({ id }) => id) ?? [],
    units: inquiry?.units.map(({ id, official }) => ({ unit: id, official })) ?? [],
  };
}

/** What an inquiry is about, when and where it is held, who asks and who answers. */
export function InquiryForm(props: {
  readonly body: string;
  /** Under which it is kept; made by whoever opens an empty form. */
  readonly id: string;
  readonly inquiry?: Inquiry;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['form'] => inquiryWords().form;
  const [form, setForm] = createSignal(formOf(props.inquiry));
  const change = (changed: Partial<Form>): void => {
    setForm({ ...form(), ...changed });
  };
  const board = createAsked(
    () => ({ body: props.body }),
    (param) => ask(staffApi.bodies[':body'].board.$get({ param, query: {} })),
  );
  const units = createAsked(
    () => ({ body: props.body }),
    (param) => ask(staffApi.bodies[':body'].units.$get({ param })),
  );
  /** Projects of the year, and those of another that it is about already. */
  const projects = () => {
    const known = (board.value()?.projects ?? []).map(({ id, name }) => ({ id, name }));
    const other = (props.inquiry?.projects ?? []).filter(
      ({ id }) => !known.some((one) => one.id === id),
    );
    return [...known, ...other];
  };
  const departments = () => (units.value() ?? []).filter(({ kind }) => kind === 'department');
  const answering = (id: string) => form().units.find(({ unit }) => unit === id);
  const save = createDeed(() => {
    const { title, topic, heldOn, place, askedBy, projects: about, units: from } = form();
    return ask(
      staffApi.bodies[':body'].inquiries[':inquiry'].$put({
        param: { body: props.body, inquiry: props.id },
        json: { title, topic, heldOn, place, askedBy, projects: [...about], units: [...from] },
      }),
    );
  });
  const press = async (): Promise<void> => {
    const done = await save.run(undefined);
    if (done.ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <TextField
        label={words().title}
        maxLength={SUPERVISION_LENGTHS.title}
        value={form().title}
        onInput={(title) => change({ title })}
      />
      <TextField
        multiline
        label={words().topic}
        hint={words().topicHelp}
        maxLength={SUPERVISION_LENGTHS.text}
        value={form().topic}
        onInput={(topic) => change({ topic })}
      />
      <TextField
        label={words().heldOn}
        type="date"
        value={form().heldOn}
        onInput={(heldOn) => change({ heldOn })}
      />
      <TextField
        label={words().place}
        maxLength={SUPERVISION_LENGTHS.words}
        value={form().place}
        onInput={(place) => change({ place })}
      />
      <TextField
        label={words().askedBy}
        hint={words().askedByHelp}
        maxLength={SUPERVISION_LENGTHS.words}
        value={form().askedBy}
        onInput={(askedBy) => change({ askedBy })}
      />
      <fieldset>
        <legend>{words().projects}</legend>
        <For each={projects()}>
          {({ id, name }) => (
            <CheckField
              label={name}
              checked={form().projects.includes(id)}
              onCheck={(isChosen) =>
                change({
                  projects: isChosen
                    ? [...form().projects, id]
                    : form().projects.filter((one) => one !== id),
                })
              }
            />
          )}
        </For>
      </fieldset>
      <fieldset>
        <legend>{words().units}</legend>
        <p class={styles['help']}>{words().unitHelp}</p>
        <For each={departments()}>
          {({ id, name }) => (
            <>
              <CheckField
                label={name}
                checked={answering(id) !== undefined}
                onCheck={(isChosen) =>
                  change({
                    units: isChosen
                      ? [...form().units, { unit: id, official: '' }]
                      : form().units.filter(({ unit }) => unit !== id),
                  })
                }
              />
              <Show when={answering(id) !== undefined}>
                <TextField
                  label={words().official(name)}
                  maxLength={SUPERVISION_LENGTHS.words}
                  value={answering(id)?.official ?? ''}
                  onInput={(official) =>
                    change({
                      units: form().units.map((one) =>
                        one.unit === id ? { unit: id, official } : one,
                      ),
                    })
                  }
                />
              </Show>
            </>
          )}
        </For>
      </fieldset>
      <Failed failure={save.failure() ?? board.failure() ?? units.failure()} />
      <div class={styles['actions']}>
        <Button kind="primary" busy={save.busy()} onPress={() => void press()}>
          {words().save}
        </Button>
      </div>
    </div>
  );
}
