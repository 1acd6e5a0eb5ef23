import { useSearchParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import { staffApi } from '../congress/api.ts';
import { createAsked } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import { useSeat } from '../congress/seat.tsx';
import { Notice } from '../design/Notice.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { ask } from '../platform/api.ts';
import { recall, remember } from '../platform/storage.ts';
import { collectionWords } from '../words/collection/index.ts';

/** Shared by all pages about one drive, so that who goes from one to the other stays in the same year. */
const DRIVE = 'staff-drive';

export type DriveChoice = ReturnType<typeof createDriveChoice>;

/** Which drive a page of the staff is about: the one the address names, else the one chosen last, else the newest; no draft. */
export function createDriveChoice() {
  const seat = useSeat();
  const [address, setAddress] = useSearchParams<{ drive?: string }>();
  const [remembered, setRemembered] = createSignal(recall(DRIVE));
  const asked = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].drives.$get({ param: { body } })),
  );
  const known = () => (asked.value() ?? []).filter(({ state }) => state !== 'draft');
  return {
    known,
    /** Null once it is known that there is none. */
    none: () => asked.value() !== undefined && known().length === 0,
    drive: () =>
      known().find(({ id }) => id === address.drive) ??
      known().find(({ id }) => id === remembered()) ??
      known()[0],
    choose(id: string) {
      remember(DRIVE, id);
      setRemembered(id);
      setAddress({ drive: id });
    },
    failure: asked.failure,
    again: asked.again,
  };
}

/** The list to choose the drive from, where there are several. */
export function DriveField(props: { readonly choice: DriveChoice }): JSX.Element {
  return (
    <Show when={props.choice.known().length > 1 && props.choice.drive()}>
      {(drive) => (
        <SelectField
          label={collectionWords().driveChoice}
          value={drive().id}
          options={props.choice.known().map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={(id) => props.choice.choose(id)}
        />
      )}
    </Show>
  );
}

/** What stands in place of the page while there is no drive, or none was fetched. */
export function NoDrive(props: { readonly choice: DriveChoice }): JSX.Element {
  return (
    <>
      <Failed failure={props.choice.failure()} onAgain={() => void props.choice.again()} />
      <Show when={props.choice.none()}>
        <Notice title={collectionWords().noDrives}>{collectionWords().noDrivesHelp}</Notice>
      </Show>
    </>
  );
}
