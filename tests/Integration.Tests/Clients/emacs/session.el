;;; session.el --- One typing session in Emacs' own language client, eglot  -*- lexical-binding: t; -*-

;;; Commentary:
;; What happens is in session.json (TypingSession.cs), what the editor then knows goes to report.json
;; (ClientReport.cs); the server is a command line or the port of one that runs.

;;; Code:
(require 'package)
(require 'json)
(require 'flymake)
(prefer-coding-system 'utf-8-unix)
(package-initialize)
(unless (require 'eglot nil t)
  (message "eglot is not installed.")
  (kill-emacs 77))

(define-derived-mode fhirpath-mode prog-mode "FHIRPath")

(defconst session-folder (file-name-as-directory (getenv "CLIENT_FOLDER")))
(defconst session
  (let ((json-key-type 'symbol) (json-array-type 'list) (json-false nil))
    (json-read-file (expand-file-name "session.json" session-folder))))
(defvar session-report nil)

(defun session-value (name) (alist-get name session))

(defun session-tell (name value) (push (cons name value) session-report))

(defun session-wait-for (what condition)
  (with-timeout (10 (error "In vain waited for %s. Diagnostics: %S" what (session-diagnostics)))
    (while (not (funcall condition))
      (accept-process-output nil 0.01))))

;; An editor drops a mark with its text: only what was published for the current text counts.
(defvar session-published nil)

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key version &allow-other-keys)
  (setq session-published version))

(defun session-marks-p (&rest texts)
  (and (eql session-published eglot--versioned-identifier)
       (equal texts (mapcar #'session-marked-text (flymake-diagnostics)))))

(defun session-marked-text (diagnostic)
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic)))

(defun session-describe (diagnostic)
  (let ((received (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))))
    `((text . ,(session-marked-text diagnostic))
      (line . ,(1- (line-number-at-pos (flymake-diagnostic-beg diagnostic))))
      (code . ,(plist-get received :code))
      (message . ,(plist-get received :message))
      (isError . ,(if (eq (flymake-diagnostic-type diagnostic) 'eglot-error) t :json-false)))))

(defun session-diagnostics () (vconcat (mapcar #'session-describe (flymake-diagnostics))))

(defun session-connect ()
  (let* ((port (session-value 'port))
         (contact (if port (list "127.0.0.1" port) (session-value 'server)))
         (project (cons 'transient session-folder)))
    (setq eglot-sync-connect 10
          eglot-server-programs (list (cons 'fhirpath-mode contact)))
    (cl-letf (((symbol-function 'project-current) (lambda (&rest _) project)))
      (apply #'eglot (eglot--guess-contact)))
    ;; An idle timer does so as soon as somebody sits before the screen.
    (flymake-start)
    (eglot-current-server)))

(defun session-type (text)
  (mapc (lambda (character) (insert (string character))) text)
  (eglot--signal-textDocument/didChange))

(defun session-hover (server)
  (goto-char (point-max))
  (search-backward (session-value 'hoverOver))
  (eglot--dbind ((Hover) contents range)
      (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))
    (substring-no-properties (eglot--hover-info contents range))))

(defun session-completion ()
  (pcase-let ((`(,_ ,_ ,table . ,_) (eglot-completion-at-point)))
    (vconcat (mapcar #'substring-no-properties (all-completions "" table)))))

(defun session-accept ()
  "Complete what is written, as TAB does; there is only one way to go on."
  (completion-at-point)
  (eglot--signal-textDocument/didChange))

(defun session-edit ()
  (find-file (session-value 'file))
  (fhirpath-mode)
  (let* ((server (session-connect)) (mistake (session-value 'mistake)))
    (session-tell 'hover (session-hover server))

    (goto-char (point-max))
    (session-type (session-value 'typed))
    (session-tell 'completion (session-completion))

    (session-type mistake)
    (session-wait-for (format "a diagnostic at %s" mistake) (lambda () (session-marks-p mistake)))
    (session-tell 'mistake (session-diagnostics))

    (delete-char (- (length mistake)))
    (session-type (session-value 'beginning))
    (session-accept)
    (session-wait-for "no diagnostics" #'session-marks-p)
    (session-tell 'corrected (session-diagnostics))
    (session-tell 'text (buffer-substring-no-properties (point-min) (point-max)))

    ;; It asks politely, then kills: there is no exit code to report.
    (eglot-shutdown server nil nil t)))

(defun session-write-log ()
  (dolist (buffer (buffer-list))
    (when (string-match-p "EGLOT.*\\(events\\|stderr\\)" (buffer-name buffer))
      (with-current-buffer buffer
        (write-region nil nil (expand-file-name "eglot.log" session-folder) t 'silent)))))

(defun session-run ()
  (condition-case failure
      (progn (session-edit) 0)
    (error (message "%s" (error-message-string failure)) 1)))

(let ((exit-code (session-run)) (coding-system-for-write 'utf-8-unix))
  (session-write-log)
  (write-region (json-encode session-report) nil (expand-file-name "report.json" session-folder) nil 'silent)
  (kill-emacs exit-code))
;;; session.el ends here
