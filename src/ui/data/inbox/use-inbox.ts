/** What the parts of an inbox are given besides what every part of the page of data is. */
import { type InboxWords, inboxWords } from '../../i18n/inbox.ts';
import { type FlowContext, useFlow } from '../use-flow.ts';
import { type InboxFlow, inboxOf } from './inbox-flow.ts';

export interface InboxContext extends FlowContext {
  readonly inbox: InboxFlow;
  readonly inboxText: InboxWords;
}

/** Reads signals. */
export function useInbox(): InboxContext {
  const context = useFlow();
  const { flow, page } = context;
  return { ...context, inbox: inboxOf(flow), inboxText: inboxWords(page.language.value) };
}
