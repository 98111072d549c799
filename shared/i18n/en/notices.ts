import type { notices as sv } from '../sv/notices.ts'

/** Notifications of the desktop: what goes out soon, has gone out or needs you. */
export const notices: typeof sv = {
  one: {
    soon: '{{title}} goes out at {{time}}',
    started: '{{title}} is going out now',
    done: '{{title}} is out',
    stopped: '{{title}} stands still',
    missed: '{{title}} did not go out at {{time}}',
    byHand: 'Time to publish on {{channel}}',
  },
  many: {
    soon: '{{count, number}} publications go out at {{time}}',
    started: '{{count, number}} publications are going out now',
    done: '{{count, number}} publications are out',
    stopped: '{{count, number}} publications stand still',
    missed: '{{count, number}} publications did not go out in time',
    byHand: '{{count, number}} publications wait to be published by you',
  },
  body: {
    started: '{{channel}}. You can stop it for a minute.',
    stopped: '{{channel}}. Click to see what has to be done.',
    missed: '{{channel}}. The computer was off or asleep. Click to choose what is to happen.',
    byHand: '{{title}}. Click to see what has to be done.',
    recipients_one: 'To {{count, number}} contact by {{channel}}',
    recipients_other: 'To {{count, number}} contacts by {{channel}}',
    stepsInDoubt_one: '{{count, number}} in doubt: you decide',
    stepsInDoubt_other: '{{count, number}} in doubt: you decide',
  },
  count: {
    sent_one: '{{count, number}} sent',
    sent_other: '{{count, number}} sent',
    bounced_one: '{{count, number}} bounced',
    bounced_other: '{{count, number}} bounced',
    rejected_one: '{{count, number}} refused',
    rejected_other: '{{count, number}} refused',
    inDoubt_one: '{{count, number}} in doubt',
    inDoubt_other: '{{count, number}} in doubt',
  },
  more: '{{named}} and {{count, number}} more',
  act: { pause: 'Pause', stop: 'Stop', reach: 'See reach' },
  settings: {
    title: 'Notifications',
    text: 'What the desktop of this computer tells you of, also while the window is closed. A notification holds titles, channels and counts, and never anything about a person.',
    unsupported: 'The desktop of this computer shows no notifications.',
    kind: {
      soon: 'A quarter of an hour before something goes out',
      started: 'When something begins to go out, with a button that stops it',
      done: 'When something is out, with how it went',
      stopped: 'When something stands still or fails',
      missed: 'When something was missed and waits for your word',
      byHand: 'When it is time to publish by hand',
    },
    hint: {
      soon: 'Not for what you have planned yourself less than a quarter of an hour ahead.',
      started: 'Not while the window is in front: it is seen there.',
    },
  },
}
