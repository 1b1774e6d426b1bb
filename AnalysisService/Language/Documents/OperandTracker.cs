using FhirPath.Language.Syntax;

namespace FhirPath.Language.Documents;

/// <summary>Knows from the tokens so far whether brackets are open and whether an operand is due.</summary>
internal sealed class OperandTracker
{
    private readonly Stack<SyntaxKind> _closers = new();
    private readonly Dictionary<SyntaxKind, int> _openByCloser = [];

    /// <summary>How many brackets are open.</summary>
    public int Depth => _closers.Count;

    /// <summary>True at the start, after an operator, a dot, a comma and an opening bracket.</summary>
    public bool IsOperandDue { get; private set; } = true;

    public void Reset()
    {
        _closers.Clear();
        _openByCloser.Clear();
        IsOperandDue = true;
    }

    public void Accept(SyntaxKind kind)
    {
        switch (kind)
        {
            case SyntaxKind.OpenParenthesis:
                Open(SyntaxKind.CloseParenthesis);
                break;
            case SyntaxKind.OpenBracket:
                Open(SyntaxKind.CloseBracket);
                break;
            case SyntaxKind.OpenBrace:
                Open(SyntaxKind.CloseBrace);
                break;
            case SyntaxKind.CloseParenthesis or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace:
                Close(kind);
                break;
            case SyntaxKind.Dot:
                IsOperandDue = true;
                break;
            case SyntaxKind.Comma or SyntaxKind.Colon:
                IsOperandDue |= Depth > 0;
                break;
            default:
                AcceptOther(kind);
                break;
        }
    }

    private void AcceptOther(SyntaxKind kind)
    {
        if (IsOperandDue)
        {
            // What is no token stands for an operand, lest the next line be taken for one.
            IsOperandDue = !SyntaxFacts.StartsTerm(kind) && kind != SyntaxKind.Bad;
        }
        else
        {
            IsOperandDue = SyntaxFacts.BinaryPrecedence(kind) > 0;
        }
    }

    private void Open(SyntaxKind closer)
    {
        _closers.Push(closer);
        _openByCloser[closer] = _openByCloser.GetValueOrDefault(closer) + 1;
        IsOperandDue = true;
    }

    // A closer that fits no open bracket changes nothing; one that fits an outer bracket closes the inner ones too.
    private void Close(SyntaxKind closer)
    {
        IsOperandDue = false;
        if (_openByCloser.GetValueOrDefault(closer) == 0)
        {
            return;
        }

        SyntaxKind closed;
        do
        {
            closed = _closers.Pop();
            _openByCloser[closed]--;
        }
        while (closed != closer);
    }
}
