/** Fewer ballots than this would not be secret: such a round is refused at opening and void at sealing. */
export const SMALLEST_SECRET_VOTE = 5;
