export const help = {
  open: 'Help with this screen',
  panel: 'Help: {{screen}}',
  close: 'Close the help',
  steps: 'How to',
  words: 'What the words mean',
  here: 'Do it from here',
  readMore: 'Read more in the handbook: {{chapter}}',
  more: 'More help',
  keys: {
    search: 'Search the shortcuts',
    here: 'Where you are now',
    everywhere: 'Everywhere',
    elsewhere: 'On other screens',
    or: 'or',
    print: 'Print',
    none: 'No shortcut is called so.',
    found_one: '{{count}} shortcut',
    found_other: '{{count}} shortcuts',
    screen: {
      compose: 'While you write',
      contacts: 'Among the contacts',
      calendar: 'In the calendar',
      publication: 'Among a publication’s recipients',
    },
  },
  tour: {
    open: 'Take the tour',
    offer: {
      label: 'Offer of a tour',
      title: 'New here?',
      text: 'A tour of two minutes shows what matters most.',
      start: 'Show me round',
      no: 'No thanks',
    },
    label: 'Tour',
    at: '{{at}} of {{of}}',
    next: 'Next',
    previous: 'Previous',
    skip: 'Skip',
    done: 'Done',
    keys: 'Enter or the right arrow goes on, the left arrow goes back, Esc ends it.',
    step: {
      places: {
        title: 'Everything is here',
        text: 'To the left are all parts of the program: posts, contacts, the calendar, what goes out, and how far it reached.',
      },
      new: {
        title: 'Begin with a post',
        text: 'You write once. The post becomes both a newsletter and posts on social networks.',
      },
      write: {
        title: 'Write to the left, see the result to the right',
        text: 'The letter and each network’s post follow what you write. There you also see the sources of numbers, and what can be better.',
      },
      schedule: {
        title: 'Choose when it goes out',
        text: 'Now, at a time, or in the next place of the queue. Nothing is sent before you say so, and what has just begun can be stopped.',
      },
      plan: {
        title: 'Choose when it goes out',
        text: 'Plan a post for a day, a time, or the next place of the queue. Nothing is sent before you say so.',
      },
      reach: {
        title: 'See how far it reached',
        text: 'County by county, on a map and in a table. Every number opens to the rows behind it.',
      },
      find: {
        title: 'Find everything from here',
        text: 'Type what you want to do, and it is here. Help with the screen you are on opens with F1, or with the question mark at the top.',
      },
    },
  },
} as const
