/** The words of the frame round every activity: what stands before there is a place to keep words. */
export const en = {
  waiting: 'One moment. This page has not said yet who it is for.',
  loading: 'One moment…',
  unreachable: 'There is no connection. Everything is kept here until there is.',
  retry: 'Try again',
  audience: 'your clinic',
  audienceOfTherapist: 'your client',
  close: 'Close',
  help: {
    open: 'Need help now?',
    title: 'Need help now?',
    fallback: 'If you might act on thoughts of harming yourself, call your local emergency number or go to someone you trust.',
    note: 'This page is not an emergency service and nobody watches it around the clock.',
    hours: (hours: string) => `Open ${hours}`,
  },
  quickExit: { leave: 'Leave now', explain: 'Leaves this page at once. It does not clear the history of your browser.' },
};

export type FrameWords = typeof en;
