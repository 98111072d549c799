export const screenHelp = {
  home: {
    title: 'Home',
    what: 'This is where you begin. Home shows what is being written, what goes out next, what needs you, and how far the last letter reached.',
    steps: {
      need: 'Begin with what needs you. Each line leads to where it is dealt with.',
      next: 'Below what goes out next you see when, in which channel, and how long there is left.',
      write: 'Go on with a post, or begin one with **$t(compose.list.new)**.',
      reach: 'Press a number or a county to see the rows behind it.',
    },
    words: {
      missed: '**Missed**: should have gone out while the computer was off or asleep.',
      doubt: '**In doubt**: the connection broke before the server answered. You decide whether it arrived.',
    },
  },
  posts: {
    title: 'Posts',
    what: 'All that you have written, the latest changed first. A post becomes both a newsletter and posts on social networks.',
    steps: {
      new: '**$t(compose.list.new)** begins empty. **$t(templates.button)** gives you something to write on from, such as the year-end letter.',
      import:
        '**$t(compose.list.import)** makes a post of a Word document, a web page, a text file or an earlier newsletter.',
      open: 'Press a post to go on writing. It saves itself.',
      more: 'A post’s menu has **$t(compose.list.duplicate)**, **$t(sharing.post.handOver)** and **$t(common.action.delete)**. What you delete lies in the bin for 30 days.',
    },
    words: {
      post: '**Post**: what you write once, with a title, a lede and a text.',
      publication: '**Publication**: a post in a channel at a time. One post can have several.',
    },
  },
  bin: {
    title: 'The bin',
    what: 'Posts that you have deleted. They stay for 30 days.',
    steps: {
      back: '**$t(history.bin.restore)** puts the post back among the others, with all its versions.',
      gone: '**$t(history.bin.delete)** cannot be undone. What has been published or measured stays.',
      empty: '**$t(history.bin.empty)** removes all that has not been published.',
    },
  },
  compose: {
    title: 'Writing a post',
    what: 'You write to the left and see to the right what becomes of it. The text saves itself within a second.',
    steps: {
      write:
        'Write a title, a lede and a text. Press “/” in the text for images, quotes, tables, events, buttons and figures.',
      look: '**$t(compose.tab.newsletter)** shows the letter as a contact gets it. **$t(compose.tab.social)** shows a card for each network, which you can edit by hand.',
      figures:
        '**$t(figures.claims.tab)** shows every number in the text. Bind it to its source, or mark it with **$t(figures.claims.tick)**.',
      checks: '**$t(checks.tab)** says what can be better, where and how.',
      send: 'Send a test to yourself. When all is as it should be, choose **$t(compose.schedule)**.',
    },
    words: {
      figure: '**Figure**: a number with a unit, a period and a source.',
      variant: '**Variant**: the post as one network shows it.',
      drift:
        '**$t(social.drift.title)**: you wrote for a network by hand, and the post has changed since. You choose what to take over.',
    },
  },
  history: {
    title: 'History',
    what: 'Each time you stop writing a version is saved. Here you compare two of them and go back to an earlier one.',
    steps: {
      choose:
        'Choose the version in the list. It is compared with how the post is now, or with another that you choose.',
      read: 'What was added and what was removed is marked. The arrows go from change to change.',
      restore:
        '**$t(history.restore)** makes it the post’s text. What you had is still in the history, so that nothing is lost.',
    },
  },
  contacts: {
    title: 'Contacts and segments',
    what: 'The people whom newsletters go to. The municipality decides the county, and by that how reach is counted.',
    steps: {
      import:
        '**$t(common.action.import)** reads Excel, CSV or vCards. You first see what becomes of each row, and the whole import can be undone.',
      find: 'Search by name, address, role, tag, municipality or county. You choose which columns are shown.',
      choose:
        '**$t(segment.add)** builds a rule, such as every head teacher in two counties. **$t(segment.list.add)** is for those you choose yourself.',
      many: 'Tick several to change them all at once. Everything but erasing can be undone.',
    },
    words: {
      segment:
        '**Segment**: a rule that is asked when the letter goes out, so that whoever was added yesterday is in it.',
      consent: '**Basis for mailing**: why you may write to the person.',
      suppression: '**Suppressed**: nothing is sent there, whatever happens.',
    },
  },
  members: {
    title: 'Members and coverage',
    what: 'Which municipalities are members, from day to day, and where you have no contacts.',
    steps: {
      group: 'Add the association, a federation or a project with **$t(members.group.add)**.',
      add: '**$t(members.list.add)**: one municipality at a time, or the whole list at once. Give the first and the last day.',
      coverage:
        '**$t(members.view.coverage)** shows on a map and in a table how many contacts each place has. Every number opens them.',
      todo: '**$t(members.view.todo)** says which members lack a role, such as a head teacher.',
    },
    words: {
      membership:
        '**Membership**: holds from one day to another. Lists and reports count by the day that they are about.',
      coverage: '**Coverage**: how many of the places are reached.',
    },
  },
  privacy: {
    title: 'Data protection',
    what: 'What the GDPR asks of you: who must not be mailed, what is removed in time, what is handed out and what is erased.',
    steps: {
      suppressions:
        '**$t(privacy.section.suppressions)** shows addresses that nothing is sent to. Lists of other programs can be read in.',
      retention:
        '**$t(privacy.section.retention)** proposes contacts that nobody has written to for long. Nothing is removed by itself.',
      handout:
        '**$t(privacy.section.handout)** gives all that is held about a person, to read and to take along.',
      erase:
        '**$t(privacy.section.erase)** takes a person out everywhere. It cannot be undone. **$t(privacy.section.audit)** shows who did what.',
    },
    words: {
      hash: '**Fingerprint**: what is kept of an erased address, so that it does not come back. The address cannot be read out of it.',
      retention: '**Retention**: removing what is no longer needed.',
    },
  },
  calendar: {
    title: 'Calendar',
    what: 'What is published when, in every channel, with red days, weeks, fixed points and school breaks beside it.',
    steps: {
      view: 'Choose month, week or list. Switch off the channels that you do not want to see.',
      plan: '**$t(calendar.plan)**, or press a day, and choose post, channel and time.',
      move: 'Drag a publication to another time. By keys: Space picks it up, the arrows move it, Enter drops it.',
      consider: '**$t(calendar.conflicts.title)** says what speaks against a time. It stops nothing.',
    },
    words: {
      recurring:
        '**Recurring**: a publication that comes again. Times that are not yet planned have a dashed edge.',
      points:
        '**Fixed points**: what you plan around but do not publish, such as annual meetings and school breaks.',
    },
  },
  year: {
    title: 'The year ahead',
    what: 'All that is published in the coming year if nothing changes, also what recurs, and what speaks against each time.',
    steps: {
      filter: 'Show only what there is to consider, or only one publication.',
      open: 'Press a row to come to the publication.',
      save: '**$t(calendar.year.save)** gives you the list as a file to pass on.',
    },
  },
  queue: {
    title: 'The queue',
    what: 'Each channel has its times of the week. A post that is ready takes the next free one, so that you need not choose a time each time.',
    steps: {
      times:
        '**$t(queue.times)** decides the channel’s days and hours. Red days are left out unless you say otherwise.',
      put: 'Put a post on a free place, or choose **$t(sending.schedule.choice.queue)** when you schedule.',
      order:
        'Move it up or down, give it a time of its own, or take it out of the queue. All of it can be undone.',
    },
    words: { place: '**Free place**: a time of the week that nobody has taken.' },
  },
  publications: {
    title: 'Publishing',
    what: 'All that is to go out, is going out or has gone out, in every channel.',
    steps: {
      need: 'What needs you stands first: what is in doubt, paused, or to be published by hand.',
      follow: 'Press a publication to see how far it has come and what each server answered.',
      stop: 'What has just begun to go out can be stopped for a minute, from any screen. After that: **$t(sending.pause)** or **$t(sending.cancel)**.',
    },
    words: {
      state: '**Scheduled, running, paused, done**: the state that the publication is in.',
      doubt: '**In doubt**: nobody knows whether it arrived. Rundbrev never sends it again by itself.',
    },
  },
  missed: {
    title: 'Missed',
    what: 'What did not go out at its time, because the computer was off or asleep, or because sending was held.',
    steps: {
      why: 'Read why, and how late it would be.',
      answer:
        'Choose for each: send now, **$t(missed.answer.move)** to the next working day, or **$t(missed.answer.skip)**. Tick several to answer for all of them.',
      settled:
        'At the bottom stands what Rundbrev dealt with by itself, as you decided when you planned. **$t(missed.settled.restore)** lets you take over.',
    },
  },
  inbox: {
    title: 'Replies and bounces',
    what: 'What comes back when letters have gone out: replies, bounces, unsubscribing and automatic answers.',
    steps: {
      connect:
        'Connect an inbox to the e-mail channel, if that is not done. Rundbrev looks in it every few minutes.',
      read: 'Read the replies, answer in your mail program and choose **$t(inbox.done)**.',
      wish: 'Whoever asks to have no more letters you take off with **$t(inbox.removeWish)**. Whoever uses the link in the letter is taken off at once.',
      wrong: 'Was something misread? **$t(inbox.wrong)** counts the letter as sent again.',
    },
    words: {
      bounce:
        '**Bounce**: the letter came back. Where the address does not exist, Rundbrev sends nothing more there.',
      auto: '**Automatic answer**: out-of-office notices and the like. They are kept apart, so as not to be in the way.',
    },
  },
  outbox: {
    title: 'The outbox',
    what: 'Here are the letters of trials, one for each recipient. None of them has left the computer.',
    steps: {
      read: 'Choose a letter in the list. See it as a letter, as text, or with all of its headers.',
      folder:
        '**$t(outbox.folder)** shows the files. **$t(outbox.clear)** removes them, and that can be undone.',
      real: 'Once e-mail is set up, the same post can be sent for real.',
    },
    words: {
      trial: '**$t(outbox.trial.badge)**: counts neither as sent, nor as reach, nor in any report.',
    },
  },
  archive: {
    title: 'Archive',
    what: 'All that has been sent, as it was sent, without recipients’ names. So you can hand it out and show that nothing has changed.',
    steps: {
      open: 'Choose a send to see the letter, the numbers per county and municipality, and the files with their checksums.',
      zip: '**$t(archive.saveZip)** gives an entry that anybody can verify, for instance when a document is asked for.',
      verify: '**$t(archive.verifyAll)** goes through every file.',
    },
    words: {
      hash: '**Checksum (SHA-256)**: if a single letter of the file changes, the sum is another.',
    },
  },
  publication: {
    title: 'A publication',
    what: 'How far the publication has come, how fast it goes, what holds it back and what each server has answered.',
    steps: {
      follow: 'Follow how it goes. Every number opens its recipients.',
      hold: '**$t(sending.pause)** halts it, **$t(sending.cancel)** ends it. What has gone cannot be taken back, except on some networks.',
      doubt: 'Where something is in doubt you decide: did it arrive, or is it to be sent again?',
      answers:
        '**$t(publication.view.answers)** gathers refusals by what they come down to, with what you can do.',
    },
    words: {
      messageId: '**Message-ID**: the letter’s own number. Whoever runs the server finds the letter by it.',
      suppressed: '**Suppressed**: the address was not to have anything, and got nothing.',
    },
  },
  reach: {
    title: 'Reach',
    what: 'How far you have reached, county by county. Every number opens to the rows behind it, and every row knows where it is from.',
    steps: {
      period: 'Choose a period. An observation counts when all of its time lies within it.',
      map: 'Press a county to see its municipalities. The table beside it has the same numbers.',
      import:
        '**$t(common.action.import)** reads files from Matomo, Plausible, Google Analytics, Meta and LinkedIn, and other tables. **$t(reach.screen.add)** enters a number by hand.',
      out: '**$t(common.action.export)** gives the annual report, numbers, a map or open data.',
    },
    words: {
      occasions:
        '**Contact occasions**: how many times somebody has met the message. It is not a number of people.',
      people: '**People**: at least and at most, since one person may be in several sources.',
      unknown: '**Unknown county**: what has no county. It is never spread over the counties.',
    },
  },
  reachTime: {
    title: 'Reach over time',
    what: 'The same numbers as on the map, week by week, month by month or year by year.',
    steps: {
      measure: 'Choose measure and step. Split by county or channel to compare them.',
      open: 'Press a point to see the rows behind it. The arrow keys go from point to point.',
      gaps: 'Where the line breaks nothing was measured. That is not the same as 0.',
    },
  },
  reachCompare: {
    title: 'Comparing reach',
    what: 'Two periods side by side, county by county.',
    steps: {
      choose: 'Choose a period with a beginning and an end above, and what it is compared with.',
      read: 'The map shows what rose and what fell. The table has the numbers, the difference and the per cent.',
      not: 'What cannot be compared says why: nothing measured, from 0, or a source that counts in a new way.',
    },
  },
  reachChannels: {
    title: 'Reach by channel and post',
    what: 'Where you reach furthest, channel by channel and post by post.',
    steps: {
      read: 'Every number opens its rows.',
      own: 'Likes, shares and replies stand apart, as each network counts them. They are never added up.',
    },
  },
  reachCoverage: {
    title: 'Coverage of reach',
    what: 'Which counties and members were reached in the period, and when the others were reached last.',
    steps: {
      read: 'How many are reached stands first. Press when a place was last reached to see by what.',
      aim: 'The counties that count are chosen in **$t(common.nav.settings)**, under **$t(settings.counties.title)**.',
    },
    words: { coverage: '**Coverage**: how many of the counties aimed at have been reached.' },
  },
  media: {
    title: 'Media',
    what: 'When a newspaper, a radio station or television has taken up what you do, and in how many counties it was seen.',
    steps: {
      add: '**$t(media.form.add)**: paste the link, and the medium is recognised and the counties are filled in.',
      import: 'A list from a media monitoring service can be read in.',
      count: 'The table above shows how often, by kind of medium and county. Every number opens its rows.',
    },
  },
  events: {
    title: 'Events',
    what: 'Meetings, courses and fairs that you have held, and where the participants came from.',
    steps: {
      add: '**$t(events.add)**: how many came in all, and how many from each municipality. Whom nobody has asked counts as unknown.',
      import: '**$t(events.import.button)** reads a table with date, event, municipality and participants.',
    },
  },
  start: {
    title: 'Getting started',
    what: 'Three short steps to the first publication. All of it can be changed later, and nothing is sent before you say so.',
    steps: {
      organisation:
        '**$t(start.step.organisation)**: the name that stands in the letters, and the counties that you want to reach.',
      contacts:
        '**$t(start.step.contacts)**: read in a list that you have already, enter somebody yourself, or wait.',
      email:
        '**$t(start.step.email)**: set up your server, or choose **$t(start.email.try)** and see how it all works.',
      leave: 'Each step can be skipped, gone back to and left. Home shows what is still to be done.',
    },
  },
  settings: {
    title: 'Settings',
    what: 'Who sends, through which channels, to which counties, and how the program behaves on this computer.',
    steps: {
      organisation:
        'Begin with **$t(settings.organisation.title)**. Name and address stand in the footer of every letter.',
      channel:
        '**$t(settings.channels.add)**: write your e-mail address, and the server is filled in if it is known. **$t(settings.channels.test)** says whether signing in works.',
      counties: 'Choose **$t(settings.counties.title)**. Coverage is counted over them.',
      look: 'Give the letter your colours and your logo under **$t(themes.title)**.',
      program: 'Under **$t(program.settings.title)** you decide whether Rundbrev starts with the computer.',
    },
    words: {
      channel: '**Channel**: a way out, such as your mail server or an account on Mastodon.',
      account: '**Account**: your sign-in on a social network.',
    },
  },
  about: {
    title: 'About Rundbrev',
    what: 'Which version you have, whether there is a newer one, and what the program is made of.',
    steps: {
      version:
        'Tell the version when you ask for help. The diagnosis is better still: **$t(support.diagnosis.open)** under **$t(support.title)** in the settings.',
      sources: 'Here it also says where the data on counties, municipalities and media is from.',
    },
  },
  guide: {
    title: 'The handbook',
    what: 'All about using Rundbrev, from the first start to the year-end letter.',
    steps: {
      find: 'Type a word in the search field, such as “bounce”. Enter goes to the first place that has it.',
      back: '**$t(common.action.back)** takes you to where you were when you opened the handbook.',
    },
  },
} as const
