/** What each proposer should have been told by now, and in which lead their proposal should be. */
export class GroupingModel {
  /** The kinds of steps told to the proposer of each proposal. */
  readonly told = new Map<string, string[]>();
  /** The lead of each proposal. */
  readonly lead = new Map<string, string>();
  readonly batches: Batch[] = [];

  came(proposal: string, lead: string): void {
    this.told.set(proposal, ['received']);
    this.lead.set(proposal, lead);
  }

  members(lead: string): readonly string[] {
    return [...this.lead].filter(([, held]) => held === lead).map(([proposal]) => proposal);
  }

  /** These went into a lead whose own proposers are told too. */
  merged(id: string, proposals: readonly string[], into: string): void {
    this.tell(this.members(into), 'merged');
    this.moved(id, proposals, () => into, into);
    this.tell(proposals, 'merged');
  }

  /** These went into new leads, which tells nobody else. */
  split(id: string, proposals: readonly string[], to: (proposal: string) => string): void {
    this.moved(id, proposals, to, undefined);
    this.tell(proposals, 'split');
  }

  undone(id: string): void {
    const [batch] = this.batches.splice(
      this.batches.findIndex((one) => one.id === id),
      1,
    );
    if (batch === undefined) return;
    for (const [proposal, lead] of batch.was) this.lead.set(proposal, lead);
    this.tell([...batch.was.keys()], 'undone');
    if (batch.into !== undefined) this.tell(this.members(batch.into), 'undone');
  }

  private moved(
    id: string,
    proposals: readonly string[],
    to: (proposal: string) => string,
    into: string | undefined,
  ): void {
    const was = new Map(proposals.map((proposal) => [proposal, this.lead.get(proposal) ?? '']));
    for (const proposal of proposals) this.lead.set(proposal, to(proposal));
    this.batches.push({ id, was, into });
  }

  private tell(proposals: readonly string[], kind: string): void {
    for (const proposal of proposals) this.told.get(proposal)?.push(kind);
  }
}

interface Batch {
  readonly id: string;
  /** The leads from which it took its proposals. */
  readonly was: ReadonlyMap<string, string>;
  /** The lead that was told of it besides. */
  readonly into: string | undefined;
}
