/** Gradescope's `results.json`, as its documentation has it. */
const format = { enum: ['text', 'html', 'simple_format', 'md', 'ansi'] }
const visibility = { enum: ['hidden', 'after_due_date', 'after_published', 'visible'] }

export const gradescopeSchema = {
  type: 'object',
  required: ['score', 'tests'],
  additionalProperties: false,
  properties: {
    score: { type: 'number', minimum: 0 },
    execution_time: { type: 'number' },
    output: { type: 'string' },
    output_format: format,
    test_output_format: format,
    test_name_format: format,
    visibility,
    stdout_visibility: visibility,
    extra_data: { type: 'object' },
    leaderboard: { type: 'array' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        dependencies: { score: ['max_score'] },
        properties: {
          score: { type: 'number', minimum: 0 },
          max_score: { type: 'number', minimum: 0 },
          status: { enum: ['passed', 'failed'] },
          name: { type: 'string', minLength: 1 },
          name_format: format,
          number: { type: 'string' },
          output: { type: 'string' },
          output_format: format,
          tags: { type: 'array', items: { type: 'string' } },
          visibility,
          extra_data: { type: 'object' }
        }
      }
    }
  }
}

const whole = { type: 'integer', minimum: 0 }
const word = { type: 'string', minLength: 1 }

/** Classroom 50's `classroom50/result/v1`, as its schema and its collector have it. */
export const classroom50Schema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'classroom',
    'assignment',
    'assignment_type',
    'owner',
    'submission',
    'commit',
    'release',
    'review',
    'datetime',
    'score',
    'max-score',
    'tests'
  ],
  properties: {
    schema: { const: 'classroom50/result/v1' },
    classroom: word,
    assignment: word,
    assignment_type: { enum: ['individual', 'group'] },
    owner: word,
    submission: { type: 'string', pattern: '^submit/' },
    commit: word,
    release: word,
    review: word,
    datetime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    score: whole,
    'max-score': whole,
    graded_at: { type: 'string' },
    submitted_by: { type: 'object' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['test-name', 'passed', 'score', 'max-score'],
        properties: {
          'test-name': word,
          passed: { type: 'boolean' },
          score: whole,
          'max-score': whole
        }
      }
    }
  }
}
