// The chat's own words in English.
export const words = {
  title: 'Career assistant', subtitle: 'Automated assistant', close: 'Close chat', save: 'Download transcript', clear: 'Clear conversation',
  greeting: 'Hello! I am an automated assistant, not a person. Ask me about the work, pay, certifications and training.',
  privacy: 'Nothing is stored until you write. Then your messages are kept to answer you and to improve the answers. Please send no health data or social security number. You can clear the conversation at any time.',
  policy: 'Privacy notice', log: 'Conversation', you: 'You', bot: 'Assistant', suggestions: 'Suggested questions',
  starters: ['What does the job involve?', 'Which certifications pay best?', 'How do I get started?', 'Can I work from home?'],
  placeholder: 'Ask a question', message: 'Your message', send: 'Send', typing: 'The assistant is answering',
  sending: 'Sending', waiting: 'Waiting to be sent', failed: 'Not sent.', retry: 'Try again', remove: 'Remove',
  offline: 'No connection. Your message is sent as soon as it is back.', left: 'characters left', tooLong: 'Please shorten the message.',
  sources: 'Source', helpful: 'Helpful', unhelpful: 'Not helpful', copy: 'Copy answer', copied: 'Copied.', thanks: 'Thank you.',
  comment: 'What was good or missing? (optional)', submit: 'Send comment', notSaved: 'That could not be saved. Please try again.',
  confirm: 'Delete this conversation here and on the server?', yes: 'Delete', no: 'Keep', cleared: 'Conversation deleted.',
  step: 'Step {step} of {of}', stop: 'Stop request', asTable: 'Show as table', asChart: 'Show as chart', mean: 'Average of the values shown',
  what: 'Group', value: 'Average', source: 'Source', asOf: 'As of',
  fields: { name: 'Your name', email: 'name@example.com', phone: 'Phone with area code' },
};
