import { For, Show, type JSX } from 'solid-js';
import {
  flagsOf,
  masked,
  publicText,
  PUBLISHED_FIELDS,
  sameText,
} from '../../../shared/collection/flags.ts';
import type { PublishedText } from '../../../shared/collection/model.ts';
import type { ReviewedProposal } from '../../../shared/collection/review.ts';
import { PROPOSAL_LENGTHS } from '../../../shared/collection/rules.ts';
import type { Placed } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import { FlaggedText } from './FlaggedText.tsx';
import styles from './Review.module.css';

interface PublicTextProps {
  readonly proposal: ReviewedProposal;
  /** What the public is to read. */
  readonly draft: PublishedText;
  readonly editing: boolean;
  /** Whether what is still personal in it may be public. */
  readonly anyway: boolean;
  /** Whether this person may change it. */
  readonly mine: boolean;
  readonly placed: Placed<keyof PublishedText>;
  readonly onDraft: (draft: PublishedText) => void;
  readonly onEdit: () => void;
  readonly onAnyway: (anyway: boolean) => void;
}

/** What came in, with what is personal marked, and beside it what the public is to read. */
export function PublicText(props: PublicTextProps): JSX.Element {
  const original = (): PublishedText => publicText({ ...props.proposal, published: null });
  const flags = (): number => flagsOf(original(), props.proposal);
  const left = (): number => flagsOf(props.draft, props.proposal);
  // Its name stands above as the title.
  const filled = () =>
    PUBLISHED_FIELDS.filter((field) => field !== 'name' && original()[field] !== '');
  return (
    <>
      <Show when={flags() > 0}>
        <Notice tone="caution" title={words().flagged(formatNumber(flags()))}>
          {words().flaggedHelp}
        </Notice>
      </Show>
      <section class={styles['part']}>
        <h3>{words().original}</h3>
        <dl class={styles['texts']}>
          <For each={filled()}>
            {(field) => (
              <div>
                <dt>{words().fields[field]}</dt>
                <dd>
                  <FlaggedText text={original()[field]} proposer={props.proposal} />
                </dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <section class={styles['part']}>
        <h3>{words().publicText}</h3>
        <Show
          when={props.editing}
          fallback={
            <Show
              when={sameText(props.draft, original())}
              fallback={<Reading text={props.draft} proposal={props.proposal} />}
            >
              <p>{words().asOriginal}</p>
            </Show>
          }
        >
          <div class={styles['editor']}>
            <For each={PUBLISHED_FIELDS}>
              {(field) => (
                <TextField
                  label={words().fields[field]}
                  error={props.placed.at(field)}
                  multiline={field === 'reason' || field === 'content'}
                  maxLength={PROPOSAL_LENGTHS[field]}
                  value={props.draft[field]}
                  onInput={(text) => props.onDraft({ ...props.draft, [field]: text })}
                />
              )}
            </For>
            <div class={styles['doing']}>
              <Show when={left() > 0}>
                <Button onPress={() => props.onDraft(masked(props.draft, props.proposal))}>
                  {words().mask}
                </Button>
              </Show>
              <Show when={!sameText(props.draft, original())}>
                <Button kind="quiet" onPress={() => props.onDraft(original())}>
                  {words().reset}
                </Button>
              </Show>
            </div>
            <Show when={left() > 0}>
              <CheckField
                label={words().anyway(formatNumber(left()))}
                hint={words().anywayHint}
                checked={props.anyway}
                onCheck={props.onAnyway}
              />
            </Show>
          </div>
        </Show>
        <Show when={props.mine && !props.editing}>
          <Button kind="quiet" onPress={props.onEdit}>
            {words().edit}
          </Button>
        </Show>
      </section>
    </>
  );
}

function Reading(props: {
  readonly text: PublishedText;
  readonly proposal: ReviewedProposal;
}): JSX.Element {
  return (
    <dl class={styles['texts']}>
      <For each={PUBLISHED_FIELDS.filter((field) => props.text[field] !== '')}>
        {(field) => (
          <div>
            <dt>{words().fields[field]}</dt>
            <dd>
              <FlaggedText text={props.text[field]} proposer={props.proposal} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
