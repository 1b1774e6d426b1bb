-- One typing session in Neovim's own language client. What happens is in session.json (TypingSession.cs), what the
-- editor then knows goes to report.json (ClientReport.cs); the server is a command line.
if vim.fn.has('nvim-0.10') == 1 then
  io.stderr:write('This script is written for the client API of Neovim 0.7 to 0.9.\n')
  vim.cmd('cquit! 77')
end

local folder = vim.env.CLIENT_FOLDER
local session = vim.fn.json_decode(vim.fn.readfile(folder .. '/session.json'))
local report = {}
local exit_code

local function wait_for(what, condition)
  if not vim.wait(10000, condition, 5) then
    error('In vain waited for ' .. what .. '. Diagnostics: ' .. vim.inspect(vim.diagnostic.get(0)))
  end
end

local function marked_text(diagnostic)
  local lines = vim.api.nvim_buf_get_text(
    0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
  return table.concat(lines, '\n')
end

local function diagnostics()
  return vim.tbl_map(function(diagnostic)
    return {
      text = marked_text(diagnostic),
      line = diagnostic.lnum,
      code = diagnostic.code or diagnostic.user_data.lsp.code,
      message = diagnostic.message,
      isError = diagnostic.severity == vim.diagnostic.severity.ERROR,
    }
  end, vim.diagnostic.get(0))
end

local function ask(client, method)
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answers, failure = vim.lsp.buf_request_sync(0, method, params, 10000)
  local answer = answers and answers[client.id] or {}
  if not answer.result then
    error(method .. ' has no result: ' .. vim.inspect(failure or answer))
  end
  return answer.result
end

local function start()
  local id = vim.lsp.start_client {
    cmd = session.server,
    root_dir = folder,
    get_language_id = function() return 'fhirpath' end,
    flags = { debounce_text_changes = 0 },
    on_exit = function(code) exit_code = code end,
  }
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  wait_for('initialize', function() return client.initialized end)
  return client
end

local function edit()
  vim.lsp.set_log_level('debug')
  vim.cmd('edit ' .. vim.fn.fnameescape(session.file))
  local client = start()

  vim.cmd('normal! G')
  vim.fn.search(session.hoverOver, 'bc')
  report.hover = table.concat(
    vim.lsp.util.convert_input_to_markdown_lines(ask(client, 'textDocument/hover').contents), '\n')

  vim.cmd('normal! Go' .. session.typed)
  vim.cmd('startinsert!')
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('$'), #vim.fn.getline('$') })
  report.completion = vim.tbl_map(
    function(item) return item.word end,
    vim.lsp.util.text_document_completion_list_to_complete_items(ask(client, 'textDocument/completion'), ''))

  vim.cmd('normal! A' .. session.mistake)
  wait_for('a diagnostic at ' .. session.mistake, function()
    return vim.deep_equal({ session.mistake }, vim.tbl_map(marked_text, vim.diagnostic.get(0)))
  end)
  report.mistake = diagnostics()

  vim.cmd('normal! ciw' .. session.correction)
  wait_for('no diagnostics', function() return #vim.diagnostic.get(0) == 0 end)
  report.corrected = diagnostics()
  report.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')

  client.stop()
  -- netcat stays, whatever the server does, as long as its standard input is open.
  if session.startsServer then
    wait_for('the end of the server', function() return exit_code ~= nil end)
    report.exitCode = exit_code
  end
end

local succeeded, failure = xpcall(edit, debug.traceback)
vim.fn.writefile({ vim.fn.json_encode(report) }, folder .. '/report.json')
if not succeeded then
  io.stderr:write(failure .. '\n')
end
vim.cmd(succeeded and 'qall!' or 'cquit! 1')
