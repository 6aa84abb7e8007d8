namespace Hubbub.Testing.Media;

/// <summary>Small files that are expensive to decode.</summary>
public static class DecompressionBombs
{
    /// <summary>
    /// 8,000 by 5,000 pixels of one colour: 1,314 bytes that take seconds and most of a gigabyte to decode.
    /// </summary>
    public static byte[] FlatAvif() =>
        Convert.FromBase64String(string.Concat(FlatAvifText.Split('\n', StringSplitOptions.TrimEntries)));

    private const string FlatAvifText = """
        AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAARdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAA
        AAAERAAAIAAQAAAAABOwABAAAAAAAAAykAAgAAAAAEZAABAAAAAAAAAL4AAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABhdjAxAAAAABVp
        bmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgR8MAAAAABRpc3BlAAAAAAAAH0AAABOIAAAAEH
        BpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAA+9tZGF0EgAKCx/zPn84dogIaDQg
        MpcGExKPDwxDDzzzzQSAAABKz8xFIr4DiNKF/BkgBolBMqe6ZZy0kCCvtTHFfyX6hsfLn2O5lPwPp5QyGDkRuMqDI823qjGPVpOeqLpP8euuBm
        LOXBfSF2TdM13QS8/MUl6RnFitty45GxPWRiV3OceyDqmzoIJ7/8Ly9OA5CYQD9VHAaHOqxTF3s9pS9ff2WXFiaAjH+Wu23zcuJhBJ0B+paIZb
        0AljSPlMz8xSXpGcWK23LjkbE9ZGJXc5x7IOqbOggnv/wvL04DkJhAP1UcBoc6rFMXez2eHaV4/MP5837aPI7CfDGR//y4MIhJBUDCVUKZwxj+
        BLz8xSXpGcWK23LjkbE9ZGJXc5x7IOqbOggnv/wvL04DkJhAP1UcBoc6rFMXez2lL19/ZZcWJoCMf5a7bfNy4mEEnQH6lohlvQCWNI+UzPzFJe
        kZxYrbcuORsT1kYldznHsg6ps6CCe//C8vTgOQmEA/VRwGhzqsUxd7PZ4dpXj8w/nzfto8jsJ8MZH//LgwiEkFQMJVQpnDGP4EvPzFJekZxYrb
        cuORsT1kYldznHsg6ps6CCe//C8vTgOQmEA/VRwGhzqsUxd7PaUvX39llxYmgIx/lrtt83LiYQSdAfqWiGW9AJY0j5nM/MUl6RnFitty45GxPW
        RiV3OceyDqmzoIJ7/8Ly9OA5CYQD9VHAaHOqxTF3s9nh2lePzD+fN+2jyOwnwxkf/8uDCISQVAwlVCmfRfY6e74rVvco07DrpiJI07BqOsc66g
        7pOY5jY7prP2TfqrDBFhXoYsAVrA8gIelNfd+rJSkIf4U3pEqbHjCCSco5Bpfq1VRuaZIQmeKb+EgPXRTPzFJekZxYrbcuORsT1kYldznHsg6p
        s6CCe//C8vTgOQmEA/VRwGhzqsUxd7PaUvX39llxYmgIx/lrtt83LiYQSdAfqWiGW9AJeYGrU9SP+/pFfspVMSgWz0ke8bG6qp8d5p6es0iouS
        lBBHAollS+YTcMIDpTOU873fovo1z27ANfjROMvdmLRJ5iZxn5Baodxl+DFnoJPwwL+yAAAAAGRXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAA
        ABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA6AMAADhjAADoAwAABg
        AAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAEAfAAADoAQAAQAAAIgTAAAAAAAA
        """;
}
