/** That the program stays: everything paused, the icon in the tray, starting at login, closing and quitting. */
export const program = {
  paused: {
    title: 'Everything is paused',
    text: 'Nothing starts and nothing is sent until you go on. Paused by {{by}} {{since}}.',
    overdue_one: 'The time of one publication has passed. What becomes of it is decided when you go on.',
    overdue_other:
      'The time of {{count}} publications has passed. What becomes of them is decided when you go on.',
    elsewhere_one:
      'One publication is with its network or its server already, and goes out from there all the same.',
    elsewhere_other:
      '{{count}} publications are with their networks or servers already, and go out from there all the same.',
    goOn: 'Go on',
    pauseAll: 'Pause all',
    goOnAll: 'Go on after the pause',
    wentOn: 'The schedule goes on.',
  },
  autostart: 'Sees to it that what is planned goes out',
  when: { today: 'today {{time}}', tomorrow: 'tomorrow {{time}}', day: '{{day}} {{time}}' },
  tray: {
    open: 'Open Rundbrev',
    quit: 'Quit Rundbrev',
    noWorkspace: 'No workspace is open',
    nothing: 'Nothing planned',
    held: 'Sending is stopped: open Rundbrev',
    nextOn: 'Next: {{title}} on {{channel}}, {{when}}',
    nextTo_one: 'Next: {{title}} to one contact, {{when}}',
    nextTo_other: 'Next: {{title}} to {{count}} contacts, {{when}}',
    underWay: 'Under way: {{title}} on {{channel}}, {{done}} of {{all}}',
    needs: {
      missed_one: 'One missed publication waits for you',
      missed_other: '{{count}} missed publications wait for you',
      inDoubt_one: 'One publication is in doubt',
      inDoubt_other: '{{count}} publications are in doubt',
      stopped_one: 'One publication stands still',
      stopped_other: '{{count}} publications stand still',
      byHand_one: 'One publication is made by hand',
      byHand_other: '{{count}} publications are made by hand',
    },
  },
  quit: {
    message: 'Quit although something is due?',
    messageService: 'Quit? The service takes over.',
    underWay:
      '{{title}} on {{channel}} is under way: {{done}} of {{all}}. The rest goes when the program is started again.',
    due: '{{title}} on {{channel}}, {{when}}: {{becomes}}.',
    dueThere: '{{title}} on {{channel}}, {{when}}.',
    becomes: {
      run: 'goes out late, when the program is started again',
      ask: 'waits for your decision when the program is started again',
      skip: 'does not go out',
      move: 'is moved to the next working day when the program is started again',
    },
    more_one: 'and one more',
    more_other: 'and {{count}} more',
    service: 'The service on {{host}} looks after the workspace once this program has quit.',
    safe: 'What is in the air is finished first. Nobody gets anything twice.',
    stay: 'Keep Rundbrev running',
    leave: 'Quit all the same',
    leaveToService: 'Quit',
  },
  staying: {
    message: 'Rundbrev goes on in the background',
    detail:
      'What is planned goes out although the window is closed. Start Rundbrev again, or choose its icon among those of the system, and the window comes back. How it is to be, you choose under Settings, The program.',
    stay: 'Close the window',
    leave: 'Quit instead',
  },
  settings: {
    title: 'The program',
    text: 'Holds for this computer, whichever workspace is open.',
    startAtLogin: 'Start Rundbrev when I log in',
    startAtLoginHint: 'Without a window: only the icon and the schedule.',
    keepAwake: 'Keep the computer awake while something is sent',
    keepAwakeHint: 'Also the last two minutes before a planned time. The screen may go dark.',
    onClose: 'When the window is closed',
    close: {
      stay: 'Rundbrev goes on in the background, so that what is planned goes out',
      quit: 'Rundbrev quits',
    },
  },
  offer: {
    text: 'What is planned goes out only while Rundbrev is running. Shall it start when you log in?',
    yes: 'Start at login',
    no: 'No thanks',
    done: 'Rundbrev starts when you log in. You change that under Settings, The program.',
  },
  cli: {
    pauseAll: 'pause everything: nothing starts or is sent until resume-all',
    resumeAll: 'go on after pause-all',
    paused: 'Everything has been paused since {{since}} (by {{by}}): nothing starts or is sent.',
    goesOn: 'The schedule goes on.',
  },
}
