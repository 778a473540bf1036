// What `help()` shows for the classes of datetime.

type Docs = Readonly<Record<string, string>>;

const REDUCE = 'The class and the arguments that make the object anew.';
const SAME_AS_REPLACE = 'The same as replace().';

export const deltaTypeDoc =
  'The time between two moments.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll parts are added up; they may be ints or floats of either sign.';
export const deltaDocs: Docs = {
  total_seconds: 'The whole duration in seconds.',
  __reduce__: REDUCE,
};

export const dateTypeDoc = 'date(year, month, day) --> a day of the Gregorian calendar';
export const dateDocs: Docs = {
  fromtimestamp: 'The local date at a moment, given in seconds since 1970.',
  fromordinal: 'The date of a day counted from 1 January of year 1, which is day 1.',
  fromisoformat: 'The date that a string in a form of ISO 8601 names.',
  fromisocalendar: 'The date of an ISO year, week and weekday: what isocalendar() gives, turned back.',
  strptime: 'The date that a string names in the given format, as time.strptime() reads it.',
  today: 'What fromtimestamp() of the class gives for now.',
  ctime: 'The date as the C library writes it.',
  strftime: 'The date in a format of time.strftime().',
  __format__: 'strftime() of the format, str() for an empty one.',
  timetuple: 'The date as time.localtime() would give it, at midnight.',
  isocalendar: 'A named tuple of ISO year, week number and weekday.',
  isoformat: 'The date as YYYY-MM-DD.',
  isoweekday: 'The day of the week from 1 for Monday to 7 for Sunday.',
  toordinal: 'The day counted from 1 January of year 1, which is day 1.',
  weekday: 'The day of the week from 0 for Monday to 6 for Sunday.',
  replace: 'The date with some fields changed.',
  __replace__: SAME_AS_REPLACE,
  __reduce__: REDUCE,
};
export const isoDocs: Docs = { __reduce__: REDUCE };

export const tzinfoDocs: Docs = {
  tzname: 'The name of the time zone at a datetime.',
  utcoffset: 'How far local time is ahead of UTC at a datetime, negative west of it.',
  dst: 'How much of the offset from UTC is summer time at a datetime.',
  fromutc: 'A datetime in UTC as local time.',
  __reduce__: REDUCE,
};
export const timezoneDocs: Docs = {
  tzname: "The name that the zone was given, else 'UTC+HH:MM'.",
  utcoffset: 'The offset.',
  dst: 'None.',
  fromutc: 'A datetime in UTC as local time.',
  __getinitargs__: 'The arguments that make the zone anew.',
};

const clockDocs: Docs = {
  utcoffset: 'What the utcoffset() of the time zone says of this object.',
  tzname: 'What the tzname() of the time zone says of this object.',
  dst: 'What the dst() of the time zone says of this object.',
  __replace__: SAME_AS_REPLACE,
  __reduce_ex__: `${REDUCE} They bear the fold from protocol 4 on.`,
  __reduce__: REDUCE,
};
const TIMESPEC = "timespec says where to stop: 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds' or 'auto'.";

export const timeTypeDoc =
  'time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time of day\n\nAll arguments may be left out. tzinfo is None or an instance of a subclass of tzinfo.\n';
export const timeDocs: Docs = {
  ...clockDocs,
  strptime: 'The time that a string names in the given format, as time.strptime() reads it.',
  isoformat: `The time as HH:MM:SS.mmmmmm+HH:MM, without what is not there.\n\n${TIMESPEC}`,
  strftime: 'The time in a format of time.strftime().',
  __format__: 'strftime() of the format, str() for an empty one.',
  replace: 'The time with some fields changed.',
  fromisoformat: 'The time that a string in a form of ISO 8601 names.',
};

export const datetimeTypeDoc =
  'datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nA day and a time of day. tzinfo is None or an instance of a subclass of tzinfo.\n';
export const datetimeDocs: Docs = {
  ...clockDocs,
  now: 'The present moment.\n\n  tz\n    The time zone; local time without one.',
  utcnow: 'The present moment in UTC, without a time zone.',
  fromtimestamp: 'The moment so many seconds after 1970, in a time zone or in local time.',
  utcfromtimestamp: 'The moment so many seconds after 1970 in UTC, without a time zone.',
  strptime: 'The datetime that a string names in the given format, as time.strptime() reads it.',
  combine: 'The fields of a date and of a time together.',
  fromisoformat: 'The datetime that a string in a form of ISO 8601 names.',
  date: 'The date alone.',
  time: 'The time of day without the time zone.',
  timetz: 'The time of day with the time zone.',
  ctime: 'The datetime as the C library writes it.',
  timetuple: 'The fields as time.localtime() would give them.',
  timestamp: 'Seconds since 1970 as a float.',
  utctimetuple: 'The fields in UTC as time.gmtime() would give them.',
  isoformat: `The datetime as YYYY-MM-DDTHH:MM:SS.mmmmmm+HH:MM, without what is not there, sep standing for the T.\n\n${TIMESPEC}`,
  replace: 'The datetime with some fields changed.',
  astimezone: 'The same moment in another time zone, or in local time.\n',
};
