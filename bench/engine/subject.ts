/** What is timed: the reference dialog spoken turn by turn, without a network. */

export interface Step<Session> {
  /** what is said to the customer; empty where the call has ended */
  text: string;
  ended: boolean;
  /** everything the next turn needs */
  session: Session;
}

export interface EngineSubject<Session = unknown> {
  start(): Step<Session>;
  /** One turn. Must not change the session it is given. */
  turn(session: Session, keys: string): Step<Session>;
}
