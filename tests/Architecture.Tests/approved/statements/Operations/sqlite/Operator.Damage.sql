SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'
