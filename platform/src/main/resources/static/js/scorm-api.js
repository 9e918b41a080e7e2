// The API of SCORM 1.2 for a page in a sandbox. It answers from what the platform gave the frame as its name, and tells
// the page around it what changed; it never asks the platform anything itself. The name of a frame outlives a change of
// its page, so that a part of many pages keeps its place.
(() => {
  const LONGEST = { 'cmi.core.lesson_location': 255, 'cmi.suspend_data': 4096 };
  const STATUSES = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'];
  const EXITS = ['time-out', 'suspend', 'logout', ''];
  const CORE =
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time';
  const ERRORS = {
    0: 'No error',
    101: 'General exception',
    201: 'Invalid argument error',
    202: 'Element cannot have children',
    203: 'Element not an array; cannot have count',
    301: 'Not initialized',
    401: 'Not implemented error',
    402: 'Invalid set value, element is a keyword',
    403: 'Element is read only',
    404: 'Element is write only',
    405: 'Incorrect data type',
  };

  let model;
  try {
    model = JSON.parse(window.name);
  } catch {
    model = {};
  }
  const told = {
    status: 'not attempted',
    score: '',
    location: '',
    suspend: '',
    total: '0000:00:00.00',
    data: '',
    mastery: '',
    time: '',
    open: false,
    ...model,
  };
  let error = '0';

  const keep = () => {
    window.name = JSON.stringify(told);
  };

  const tell = (end) =>
    parent.postMessage(
      {
        scorm: 1,
        status: told.status,
        score: told.score,
        location: told.location,
        suspend: told.suspend,
        time: told.time,
        end,
      },
      '*',
    );

  const answer = (code, value) => {
    error = String(code);
    return value;
  };

  const readable = {
    'cmi.core._children': () => CORE,
    'cmi.core.score._children': () => 'raw,min,max',
    'cmi.core.student_id': () => 'learner',
    'cmi.core.student_name': () => 'Learner',
    'cmi.core.lesson_location': () => told.location,
    'cmi.core.credit': () => 'credit',
    'cmi.core.lesson_status': () => told.status,
    'cmi.core.entry': () => (told.status === 'not attempted' ? 'ab-initio' : 'resume'),
    'cmi.core.score.raw': () => told.score,
    'cmi.core.score.min': () => '0',
    'cmi.core.score.max': () => '100',
    'cmi.core.total_time': () => told.total,
    'cmi.core.lesson_mode': () => 'normal',
    'cmi.suspend_data': () => told.suspend,
    'cmi.launch_data': () => told.data,
    'cmi.student_data._children': () => 'mastery_score',
    'cmi.student_data.mastery_score': () => told.mastery,
  };

  const writable = {
    'cmi.core.lesson_location': (value) => ((told.location = value), true),
    'cmi.suspend_data': (value) => ((told.suspend = value), true),
    'cmi.core.lesson_status': (value) =>
      STATUSES.includes(value) && value !== 'not attempted' && ((told.status = value), true),
    'cmi.core.score.raw': (value) => isPoints(value) && ((told.score = value), true),
    'cmi.core.score.min': (value) => isPoints(value),
    'cmi.core.score.max': (value) => isPoints(value),
    'cmi.core.session_time': (value) =>
      /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value) && ((told.time = value), true),
    'cmi.core.exit': (value) => EXITS.includes(value),
  };

  function isPoints(value) {
    return value === '' || (/^\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) <= 100);
  }

  window.API = {
    LMSInitialize(argument) {
      if (argument !== '' && argument !== undefined) {
        return answer(201, 'false');
      }
      if (told.open) {
        // A further page of the same part begins again what is open.
        return answer(0, 'true');
      }
      told.open = true;
      keep();
      return answer(0, 'true');
    },
    LMSFinish() {
      if (!told.open) {
        return answer(301, 'false');
      }
      told.open = false;
      tell(true);
      told.time = '';
      keep();
      return answer(0, 'true');
    },
    LMSGetValue(element) {
      if (!told.open) {
        return answer(301, '');
      }
      if (Object.hasOwn(readable, element)) {
        return answer(0, readable[element]());
      }
      if (Object.hasOwn(writable, element)) {
        return answer(404, '');
      }
      if (String(element).endsWith('._children')) {
        return answer(202, '');
      }
      return answer(String(element).endsWith('._count') ? 203 : 401, '');
    },
    LMSSetValue(element, given) {
      const value = String(given);
      if (!told.open) {
        return answer(301, 'false');
      }
      if (!Object.hasOwn(writable, element)) {
        const keyword = /\._(children|count|version)$/.test(String(element));
        return answer(keyword ? 402 : Object.hasOwn(readable, element) ? 403 : 401, 'false');
      }
      if (value.length > (LONGEST[element] ?? 255) || !writable[element](value)) {
        return answer(405, 'false');
      }
      if (told.status === 'not attempted') {
        told.status = 'incomplete';
      }
      keep();
      tell(false);
      return answer(0, 'true');
    },
    LMSCommit() {
      if (!told.open) {
        return answer(301, 'false');
      }
      tell(false);
      return answer(0, 'true');
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => ERRORS[code] ?? '',
    LMSGetDiagnostic: (code) => ERRORS[code === '' || code === undefined ? error : code] ?? '',
  };
})();
