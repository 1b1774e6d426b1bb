using System.Buffers;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// Reads the outside of a JSON-RPC message in one pass over its bytes:
/// {"jsonrpc":"2.0","id":1,"method":"…","params":{…},"traceparent":"00-…"}. Never throws; a message that breaks the
/// rules comes back with a fault and with whatever was read before it.
/// </summary>
internal ref struct EnvelopeReader
{
    private readonly ReadOnlySequence<byte> _message;
    private readonly int _maxDepth;
    private Utf8JsonReader _reader;
    private MessageEnvelope _envelope;
    private bool _tooDeep;

    private EnvelopeReader(ReadOnlySequence<byte> message, int maxDepth)
    {
        _message = message;
        _maxDepth = maxDepth;
        // The depth is bounded here, politely, and not by the platform's reader, which would only throw.
        _reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    public static MessageEnvelope Read(ReadOnlySequence<byte> message, int maxDepth)
    {
        var reader = new EnvelopeReader(message, maxDepth);
        try
        {
            reader.ReadMessage();
        }
        catch (JsonException)
        {
            reader.Fail(RpcErrorCodes.ParseError, "The message is not valid JSON in UTF-8.");
        }

        return reader._envelope;
    }

    private void ReadMessage()
    {
        _reader.Read();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadProperties();
                break;
            case JsonTokenType.StartArray:
                Skip();
                Fail(RpcErrorCodes.InvalidRequest, "Batches of messages are not part of LSP.");
                break;
            default:
                Fail(RpcErrorCodes.InvalidRequest, "A message is a JSON object.");
                break;
        }

        // Anything but white space after the message is an error that the reader itself reports.
        _reader.Read();
    }

    private void ReadProperties()
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("id"u8))
            {
                ReadId();
            }
            else if (_reader.ValueTextEquals("method"u8))
            {
                ReadMethod();
            }
            else if (_reader.ValueTextEquals("params"u8))
            {
                _envelope = _envelope with { Params = ReadValue() };
            }
            else if (_reader.ValueTextEquals("result"u8))
            {
                _envelope = _envelope with { Result = ReadValue(), IsResponse = true };
            }
            else if (_reader.ValueTextEquals("error"u8))
            {
                ReadValue();
                _envelope = _envelope with { IsResponse = true };
            }
            else
            {
                ReadOther();
            }
        }

        CheckWhole();
    }

    private void ReadId()
    {
        _reader.Read();
        if (RequestId.TryRead(ref _reader, out var id))
        {
            _envelope = _envelope with { Id = id };
            return;
        }

        Skip();
        Fail(RpcErrorCodes.InvalidRequest, "An id is an integer or a string.");
    }

    private void ReadMethod()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.String)
        {
            _envelope = _envelope with { Method = JsonText.Read(ref _reader) };
            return;
        }

        Skip();
        Fail(RpcErrorCodes.InvalidRequest, "A method is named by a string.");
    }

    private void ReadOther()
    {
        if (_reader.ValueTextEquals("jsonrpc"u8))
        {
            _reader.Read();
            var isVersion2 = _reader.TokenType == JsonTokenType.String && _reader.ValueTextEquals("2.0"u8);
            Skip();
            if (!isVersion2)
            {
                Fail(RpcErrorCodes.InvalidRequest, "The version of JSON-RPC is \"2.0\".");
            }
        }
        else if (_reader.ValueTextEquals("traceparent"u8))
        {
            _envelope = _envelope with { TraceParent = ReadOptionalString() };
        }
        else if (_reader.ValueTextEquals("tracestate"u8))
        {
            _envelope = _envelope with { TraceState = ReadOptionalString() };
        }
        else
        {
            ReadValue();
        }
    }

    private string? ReadOptionalString()
    {
        _reader.Read();
        var text = _reader.TokenType == JsonTokenType.String ? JsonText.Read(ref _reader) : null;
        Skip();
        return text;
    }

    private ReadOnlySequence<byte> ReadValue()
    {
        _reader.Read();
        var start = _reader.TokenStartIndex;
        Skip();
        return _message.Slice(start, _reader.BytesConsumed - start);
    }

    /// <summary>Moves to the last token of the value that the reader stands on.</summary>
    private void Skip()
    {
        if (_reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var outer = _reader.CurrentDepth;
        do
        {
            _reader.Read();
            _tooDeep |= _reader.CurrentDepth > _maxDepth;
        }
        while (_reader.CurrentDepth > outer
            || _reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray));
    }

    private void CheckWhole()
    {
        if (_tooDeep)
        {
            Fail(RpcErrorCodes.InvalidRequest, $"The message nests deeper than {_maxDepth} levels.");
        }
        else if (_envelope is { Method: null, IsResponse: false })
        {
            Fail(RpcErrorCodes.InvalidRequest, "The message has neither a method nor a result.");
        }
    }

    /// <summary>The first fault counts, but for JSON that can't be read at all.</summary>
    private void Fail(int code, string message)
    {
        if (_envelope.Fault is null || code == RpcErrorCodes.ParseError)
        {
            _envelope = _envelope with { Fault = new RpcError(code, message) };
        }
    }
}
