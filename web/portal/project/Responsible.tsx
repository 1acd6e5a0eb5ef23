import { For, Show, type JSX } from 'solid-js';
import type { Project } from '../../../shared/delivery/project.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** Who answers for a project at the government, who builds it, until when. */
export function Responsible(props: {
  readonly body: string;
  readonly project: Project;
}): JSX.Element {
  const official = (): string =>
    [props.project.official.post, props.project.official.name]
      .filter((part) => part !== '')
      .join(' ');
  return (
    <section class={styles['part']}>
      <h2>{words().responsible}</h2>
      <Facts>
        <Fact label={words().official} value={official() || words().notYet} />
        <Fact label={words().lead} value={props.project.unit?.name ?? words().notYet} />
        <Show when={props.project.joint.length > 0}>
          <Fact
            label={words().joint}
            value={props.project.joint.map(({ name }) => name).join(' · ')}
          />
        </Show>
        <Show when={props.project.plan}>
          {(plan) => (
            <Fact
              label={words().contractor}
              value={plan().contractor || words().contractorNotSaid}
            />
          )}
        </Show>
        <Show when={props.project.startsOn !== '' && props.project.endsOn !== ''}>
          <Fact
            label={words().dates}
            value={words().between(
              formatDate(props.project.startsOn),
              formatDate(props.project.endsOn),
            )}
          />
        </Show>
        <Show when={props.project.documents.length > 0}>
          <Fact
            label={words().documents}
            value={
              <ul class={styles['files']} role="list">
                <For each={props.project.documents}>
                  {({ id, name }) => (
                    <li>
                      <a
                        href={`/api/bodies/${props.body}/projects/${props.project.id}/documents/${id}`}
                        download={name}
                      >
                        {name}
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            }
          />
        </Show>
        <Show when={props.project.card.target}>
          {(target) => <Fact label={words().target} value={target()} />}
        </Show>
      </Facts>
    </section>
  );
}
